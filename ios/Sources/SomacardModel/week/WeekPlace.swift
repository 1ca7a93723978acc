// The places of this room.

import Somacard

public enum WeekPlace: Hashable, Sendable {
    case home

    var title: Word {
        switch self {
        case .home: .week
        }
    }
}
