// The places of this room.

import Somacard

public enum DevicesPlace: Hashable, Sendable {
    case home
    /// A mailbox to open at a relay.
    case mailbox
    /// Another device joins this one.
    case pairing
    /// This device joins another one.
    case join
    /// The mailbox read with the 24 words.
    case recover

    var title: Word {
        switch self {
        case .home: .devices
        case .mailbox: .devicesOpenMailbox
        case .pairing: .devicesAdd
        case .join: .devicesJoin
        case .recover: .devicesRecover
        }
    }
}
