// The places of this room.

import Somacard

public enum SafetyPlace: Hashable, Sendable {
    /// The safety plan; with what helps against hurting oneself first, where that was the urge.
    case plan(injuryFirst: Bool)

    var title: Word {
        switch self {
        case .plan: .safetyPlan
        }
    }
}
