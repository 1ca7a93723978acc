// The places of this room.

import Somacard

public enum ChainsPlace: Hashable, Sendable {
    case home

    var title: Word {
        switch self {
        case .home: .chains
        }
    }
}
