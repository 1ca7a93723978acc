// The head of a week's card, to be filled in.

import Observation
import Somacard

@MainActor
@Observable
public final class WeekHeadModel {
    public let here: Here
    public let week: Screen<WeekScreen>

    private let day: Day
    @ObservationIgnored private var typed: WeekHeadDraft?

    /// Of the week that `day` is in.
    public init(_ here: Here, _ day: Day) {
        self.here = here
        self.day = day
        week = here.screen(.card, .settings, revision: \.revision) { try $0.week(now: $1, day: day) }
    }

    /// Takes the skill that was chosen.
    public func appear() {
        if let saved = here.handed(WeekSaved.self) { week.take(saved.week) }
    }

    public var draft: WeekHeadDraft? { week.begun(&typed) { WeekHeadDraft($0.header) } }

    public func chooseSkill() { here.go(.week(.skill(day, chosen: week.shown?.header.skillOfWeek))) }

    /// Something is different that is not saved.
    public var isTouched: Bool { draft?.isTouched == true }

    public var canSave: Bool { isTouched && !week.busy }

    public func save() async {
        guard canSave, let edit = draft?.edit else { return }
        let day = day
        guard let saved = await week.ask({ try $0.editWeek(now: $1, day: day, edit: edit) }) else { return }
        here.handBack(saved)
        here.say(.saved)
        here.leadOn(saved.offer)
    }
}
