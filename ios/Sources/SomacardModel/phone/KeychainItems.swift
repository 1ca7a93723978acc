// The Keychain as far as the vault needs it: generic passwords of this app, each under its account, never synchronised. What
// of Apple's stands behind it is the app's shell's to say (SomacardApp/phone); a test brings a Keychain that fails.

import Foundation

public protocol KeychainItems: Sendable {
    /// Whether there is one. It asks nobody.
    func find(_ account: String) -> KeychainAnswer<Void>

    /// What it holds. One that asks for the person is given only just after they were asked, and held back otherwise.
    func copy(_ account: String) -> KeychainAnswer<Data>

    /// Adds one; refused where there is one of that account.
    func add(_ account: String, _ bytes: Data, _ opens: KeychainOpens) -> KeychainAnswer<Void>

    func delete(_ account: String) -> KeychainAnswer<Void>
}

public enum KeychainAnswer<Found: Sendable>: Sendable {
    /// It is there, or it was done.
    case found(Found)
    /// The Keychain finds none. That can be wrong before the phone was unlocked.
    case missing
    /// It is there, behind a question to the person or behind the phone's lock.
    case heldBack
    /// Anything else, by the system's number (`OSStatus`).
    case refused(Int32)
}

/// When an item can be read; on this device alone in any case.
public enum KeychainOpens: CaseIterable, Sendable {
    /// While the phone is unlocked.
    case whenUnlocked
    /// While it is unlocked, and after the person was asked for: a face, a finger or the phone's code.
    case forThePerson
    /// From the first unlock after a start of the phone.
    case afterFirstUnlock
}
