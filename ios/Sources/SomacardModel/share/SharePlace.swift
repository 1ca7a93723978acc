// The places of this room.

import Somacard

public enum SharePlace: Hashable, Sendable {
    case home

    var title: Word {
        switch self {
        case .home: .share
        }
    }
}
