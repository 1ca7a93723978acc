// The places of this room.

import Somacard

public enum RemindersPlace: Hashable, Sendable {
    case home

    var title: Word {
        switch self {
        case .home: .reminders
        }
    }
}
