// The places of this room.

import Somacard

public enum SessionsPlace: Hashable, Sendable {
    case home

    var title: Word {
        switch self {
        case .home: .sessions
        }
    }
}
