// What massage is for and how often it is wanted, being said.

import Observation
import Somacard

@MainActor
@Observable
public final class MassageGoalModel {
    public let here: Here
    public let screen: Screen<MassagePlanScreen>
    @ObservationIgnored private var typed: MassageGoalDraft?

    public init(_ here: Here) {
        self.here = here
        screen = here.massagePlan()
    }

    public var draft: MassageGoalDraft? { screen.begun(&typed) { MassageGoalDraft($0) } }

    /// Something is typed that is not saved; a number of days that is missing, too.
    public var isTouched: Bool { draft.map { $0.edit != MassagePlanEdit() } ?? false }

    public var isReady: Bool { isTouched && draft?.edit != nil && !screen.busy }

    public func save() async {
        guard let edit = draft?.edit else { return }
        if await screen.act({ try $0.editMassagePlan(now: $1, edit: edit) }) { here.leaveSaved() }
    }
}

@MainActor
@Observable
public final class MassageGoalDraft {
    public var goal: String
    /// One of the usual; none where it goes by days, or where none is wanted.
    public private(set) var cadence: Cadence?
    public private(set) var byDays: Bool
    public var days: String

    @ObservationIgnored private let of: MassagePlanScreen

    init(_ of: MassagePlanScreen) {
        self.of = of
        goal = of.goals.together
        if case .everyDays(let days) = of.cadence {
            (cadence, byDays, self.days) = (nil, true, String(days))
        } else {
            (cadence, byDays, days) = (of.cadence, false, "")
        }
    }

    public var isWithout: Bool { cadence == nil && !byDays }

    public func choose(_ cadence: Cadence?) {
        self.cadence = cadence
        byDays = false
    }

    public func chooseDays() {
        cadence = nil
        byDays = true
    }

    /// What was changed; nothing while a number of days is missing.
    var edit: MassagePlanEdit? {
        var wanted = cadence
        if byDays {
            guard let days = UInt32(days) else { return nil }
            wanted = .everyDays(days: days)
        }
        return MassagePlanEdit(
            goal: changed(goal, from: of.goals.together),
            cadence: wanted == of.cadence ? nil : wanted,
            noCadence: wanted == nil && of.cadence != nil)
    }
}
