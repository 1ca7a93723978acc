// Writing the plan on a calm day: every step with its lines, with whom it was agreed, which country's lines stand in
// it, and whether it may be seen while the diary is locked.

import Observation
import Somacard

@MainActor
@Observable
public final class SafetyPlanModel {
    public let here: Here
    public let plan: Screen<SafetyPlanScreen>

    public init(_ here: Here) {
        self.here = here
        plan = here.screen(.safety, revision: \.revision) { try $0.safetyPlan(now: $1) }
    }

    /// Takes the plan as a place opened from here left it.
    public func appear() {
        if let newer = here.handed(SafetyPlanScreen.self) { plan.take(newer) }
    }

    public func showWhileLocked(_ allowed: Bool) async {
        await plan.act { try $0.setPlanWhileLocked(now: $1, allowed: allowed) }
    }

    public func open(_ line: PlanLineRow, of step: PlanStep) {
        here.go(.safety(.line(step: step.step, id: line.id)))
    }

    public func addLine(to step: PlanStep) {
        here.go(.safety(.line(step: step.step)))
    }
}

extension SafetyPlanScreen {
    /// What is to be known first: the copy at the door is old, nothing is written yet.
    public var first: [String] { [copyIsOld, plan.empty].compactMap(\.self) }

    /// With whom and when it was agreed, one below the other.
    public var dates: String { plan.dates.joined(separator: "\n") }
}

extension PlanLineRow {
    /// Its words: two or more texts where devices wrote at once.
    public var text: String { words.joined(separator: "\n") }

    /// What was agreed of somebody.
    public var rests: Word? { notAfterSelfHarm ? .safetyRests : nil }
}

extension Here {
    /// The day that the phone's calendar shows, where a choice begins.
    var calendarDay: Day { Day(phone.clock(), in: phone.zone()) }
}
