// Asks for the person: a face, a finger, or what they unlock the phone with; and a vault whose key for the diary may wait
// for that.

import Somacard

public protocol Presence: Sendable {
    /// Whether the phone can ask: it has a code.
    var canAsk: Bool { get }

    /// Asks, with the phone's own words; false when the person did not want to, or there is no window to ask in.
    func isConfirmed() async -> Bool
}

/// Where there is no window to ask in.
public struct NobodyToAsk: Presence {
    public init() {}

    public var canAsk: Bool { false }

    public func isConfirmed() async -> Bool { false }
}

/// Keeps the core's three secrets. The diary's own can be kept so that it comes out only after the person was asked.
public protocol PersonVault: KeyVault {
    /// Whether the diary's key asks for the person.
    func asksForPerson() throws -> Bool

    /// Chooses that; the person was asked just before.
    func askForPerson(_ yes: Bool) throws
}
