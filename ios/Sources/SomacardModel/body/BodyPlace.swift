// The places of this room.

import Somacard

public enum BodyPlace: Hashable, Sendable {
    case home

    var title: Word {
        switch self {
        case .home: .body
        }
    }
}
