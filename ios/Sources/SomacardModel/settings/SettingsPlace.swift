// The places of this room.

import Somacard

public enum SettingsPlace: Hashable, Sendable {
    case home

    var title: Word {
        switch self {
        case .home: .settings
        }
    }
}
