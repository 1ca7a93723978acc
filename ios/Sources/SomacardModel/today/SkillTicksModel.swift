// Which skills were used on a day: a tick for each. How far one came is said in a check-in, and what a check-in says is
// changed there.

import Observation
import Somacard

@MainActor
@Observable
public final class SkillTicksModel {
    public let here: Here
    public let day: Day
    public let skills: Screen<CheckInForm>

    private let ticked: Set<String>
    private let used: Set<String>
    private var touched: [String: Bool] = [:]

    /// `ticked` are the ids of those that were ticked or used before, `used` of those that were in a check-in.
    public init(_ here: Here, _ day: Day, ticked: [String], used: [String] = []) {
        self.here = here
        self.day = day
        self.ticked = Set(ticked)
        self.used = Set(used)
        skills = here.screen(.settings, revision: \.revision) { try $0.checkInForm(now: $1, forDay: day) }
    }

    /// It stands ticked: taking the tick away would change nothing.
    public func isUsed(_ skill: Skill) -> Bool { used.contains(skill.id) }

    public func isTicked(_ skill: Skill) -> Bool { touched[skill.id] ?? ticked.contains(skill.id) }

    public func tick(_ skill: Skill, _ so: Bool) {
        guard !isUsed(skill) else { return }
        touched[skill.id] = so == ticked.contains(skill.id) ? nil : so
    }

    /// What a closed module says of itself.
    public func ticked(_ module: SkillModule) -> [String] { module.skills.filter { isTicked($0) }.map(\.label) }

    public var isTouched: Bool { !touched.isEmpty }

    public var canSave: Bool { isTouched && !skills.busy }

    public func save() async {
        guard canSave else { return }
        let typed = NewDay(day: day, ticks: touched.map { Ticked(skill: $0, ticked: $1) })
        guard let answered = await skills.ask({ try $0.answerDay(now: $1, typed: typed) }) else { return }
        here.handBack(answered)
        here.say(.saved)
        here.back()
    }
}
