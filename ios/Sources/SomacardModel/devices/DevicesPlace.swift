// The places of this room.

import Somacard

public enum DevicesPlace: Hashable, Sendable {
    case home

    var title: Word {
        switch self {
        case .home: .devices
        }
    }
}
