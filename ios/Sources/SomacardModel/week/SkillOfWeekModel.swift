// Which skill is the one of the week. A choice is saved at once, a second press takes it back.

import Observation
import Somacard

@MainActor
@Observable
public final class SkillOfWeekModel {
    public let here: Here
    public let skills: Screen<SkillsScreen>
    public let chosen: String?

    private let day: Day

    /// Of the week that `day` is in; `chosen` is the one it has now.
    public init(_ here: Here, _ day: Day, chosen: String?) {
        self.here = here
        self.day = day
        self.chosen = chosen
        skills = here.screen(.settings, revision: \.revision) { try $0.skills(now: $1, from: day) }
    }

    /// The modules of the card; skills that are in none can't be chosen.
    public func modules(_ skills: SkillsScreen) -> [SkillModuleUse] { skills.modules.filter { $0.id != nil } }

    /// What a closed module says of itself.
    public func chosen(_ module: SkillModuleUse) -> String? {
        module.skills.first { $0.skill.id == chosen }?.skill.label
    }

    public func choose(_ skill: String) async {
        guard !skills.busy else { return }
        let day = day
        let edit =
            skill == chosen ? WeekHeaderEdit(clearSkillOfWeek: true) : WeekHeaderEdit(skillOfWeek: skill)
        guard let saved = await skills.ask({ try $0.editWeek(now: $1, day: day, edit: edit) }) else { return }
        here.handBack(saved)
        here.say(.saved)
        here.back()
    }
}
