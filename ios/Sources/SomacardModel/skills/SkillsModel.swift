// Skills: what was used in a span of days and how that went, by module, in the core's words; and the ways from here to
// what helped before, to chains and to goals.

import Observation
import Somacard

@MainActor
@Observable
public final class SkillsModel {
    public let here: Here
    public let skills: Screen<SkillsScreen>

    /// The days are the usual ones, none chosen.
    public private(set) var isUsual = true

    public init(_ here: Here) {
        self.here = here
        skills = here.screen(.skills, .card, revision: \.revision) { try $0.skills(now: $1, from: nil, to: nil) }
    }

    public func begin(on day: Day?) async { await show(from: day, to: skills.shown?.to) }

    public func end(on day: Day?) async { await show(from: skills.shown?.from, to: day) }

    public func showUsual() async { await show(from: nil, to: nil) }

    private func show(from: Day?, to: Day?) async {
        if await skills.turnTo({ try $0.skills(now: $1, from: from, to: to) }) { isUsual = from == nil && to == nil }
    }
}

extension SkillModuleUse {
    /// What was used or answered.
    public var noted: [SkillUsage] { skills.filter(\.isNoted) }

    public var others: [Skill] { skills.filter { !$0.isNoted }.map(\.skill) }

    /// The names of the others.
    public var otherNames: String { others.map(\.label).joined(separator: ", ") }
}

extension SkillUsage {
    fileprivate var isNoted: Bool { days > 0 || !answers.isEmpty }

    public var daysWords: Word { .skillsDays(count: Int(days)) }
}

extension SkillAnswerCount {
    public var words: Word { .skillsAnswer(answer: label, count: Int(count)) }
}

extension SkillsScreen {
    /// On how many days the day's own answer about skills was which.
    public var dayAnswersGiven: [SkillAnswerCount] { dayAnswers.filter { $0.count > 0 } }
}
