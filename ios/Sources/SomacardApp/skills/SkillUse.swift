// What was noted of skills: each answer counted by itself, none averaged, and what to know before a skill that asks for
// caution.

import SomacardModel
import SwiftUI

/// Skills that were used first, with how that went; the names of the others below.
struct ModuleRows: View {
    let module: SkillModuleUse

    var body: some View {
        Rows(module.label) {
            ForEach(module.noted, id: \.skill.id) { Usage(used: $0) }
            if !module.others.isEmpty {
                Quiet(module.noted.isEmpty ? module.otherNames : words(.skillsOthers(names: module.otherNames)))
            }
            ForEach(module.others, id: \.id) { Caution($0) }
        }
    }
}

private struct Usage: View {
    let used: SkillUsage

    var body: some View {
        VStack(alignment: .leading, spacing: 2) {
            Words(used.skill.label)
            Quiet(words(used.daysWords))
            ForEach(used.answers, id: \.number) { Quiet(words($0.words)) }
            Caution(used.skill)
        }
        .accessibilityElement(children: .combine)
    }
}

/// It stands where the skill stands.
struct Caution: View {
    let skill: Skill

    init(_ skill: Skill) { self.skill = skill }

    var body: some View {
        if let caution = skill.caution {
            Text(caution).font(.subheadline).fixedSize(horizontal: false, vertical: true)
        }
    }
}

/// On how many days the day's own answer about skills was which.
struct DayAnswers: View {
    let screen: SkillsScreen

    var body: some View {
        if !screen.dayAnswersGiven.isEmpty {
            Rows(words(.skillsDayAnswers)) {
                ForEach(screen.dayAnswersGiven, id: \.number) { Words(words($0.words)) }
            }
        }
    }
}
