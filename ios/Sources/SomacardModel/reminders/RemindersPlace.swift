// The places of this room.

import Somacard

public enum RemindersPlace: Hashable, Sendable {
    case home
    /// One reminder, or a new one.
    case reminder(rule: String?)
    /// What became of them.
    case receipts

    var title: Word {
        switch self {
        case .home: .reminders
        case .reminder: .reminder
        case .receipts: .remindersReceipts
        }
    }
}
