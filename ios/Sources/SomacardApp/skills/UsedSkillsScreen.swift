// Skills: what was used in a span of days and how that went, and the ways from here to what helped before, to chains
// and to goals.

import SomacardModel
import SwiftUI

struct UsedSkillsScreen: View {
    @State private var model: SkillsModel

    init(here: Here) { _model = State(initialValue: SkillsModel(here)) }

    var body: some View {
        Shown(model.skills) { screen in
            Rows {
                MainButton(words(.skillsWhatHelped)) { model.here.go(.skills(.now)) }
            }
            Rows {
                GoRow(words(.skillsChains)) { model.here.go(.chains(.home)) }
                GoRow(words(.skillsGoals)) { model.here.go(.chains(.goals)) }
            }
            UsedRows(screen: screen, model: model)
            ForEach(screen.modules, id: \.label) { ModuleRows(module: $0) }
            DayAnswers(screen: screen)
        }
    }
}

private struct UsedRows: View {
    let screen: SkillsScreen
    let model: SkillsModel

    var body: some View {
        Rows(words(.skillsUsed)) {
            DayField(words(.skillsFrom), day: days(screen.from, model.begin), from: screen.from, last: screen.today)
            DayField(words(.skillsTo), day: days(screen.to, model.end), from: screen.to, last: screen.today)
            if !model.isUsual {
                SideButton(words(.skillsLately)) { await model.showUsual() }
            }
            ForEach(screen.words, id: \.self) { Words($0) }
            if let skill = screen.skillOfWeek { Words(words(.skillsOfWeek(skill: skill.label))) }
        }
        .disabled(model.skills.busy)
    }

    private func days(_ day: Day, _ choose: @escaping @MainActor (Day?) async -> Void) -> Binding<Day?> {
        Binding {
            day
        } set: { chosen in
            Task { await choose(chosen) }
        }
    }
}
