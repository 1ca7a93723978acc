// The places of this room.

import Somacard

public enum TodayPlace: Hashable, Sendable {
    case home

    var title: Word {
        switch self {
        case .home: .today
        }
    }
}
