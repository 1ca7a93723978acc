// The plan over time: when it was changed, and how it was then.

import Observation
import Somacard

@MainActor
@Observable
public final class PlanHistoryModel {
    public let here: Here
    public let history: Screen<PlanHistory>

    public init(_ here: Here) {
        self.here = here
        history = here.screen(.safety, revision: \.revision) { try $0.safetyPlanChanges(now: $1) }
    }

    public func look(at change: PlanChange) { here.go(.safety(.earlier(change.at))) }
}

@MainActor
@Observable
public final class EarlierPlanModel {
    public let earlier: Screen<EarlierPlan>

    public init(_ here: Here, at moment: Moment) {
        earlier = here.screen(.safety, revision: \.revision) { diary, _ in try diary.safetyPlanAt(at: moment) }
    }
}

extension WrittenPlan {
    /// The steps that something was written for.
    public var written: [PlanStep] { steps.filter { !$0.lines.isEmpty } }
}
