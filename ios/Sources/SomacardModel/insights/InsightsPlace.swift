// The places of this room.

import Somacard

public enum InsightsPlace: Hashable, Sendable {
    case home

    var title: Word {
        switch self {
        case .home: .insights
        }
    }
}
