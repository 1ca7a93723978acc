// Where the core's three secrets are kept: one item of the Keychain each. The diary's own lies under one of two accounts, by
// whether it asks for the person, and changes between them without ever being gone. "There is nothing" is said only when that
// is known: it would lead the person to begin anew.

import Foundation
import Somacard

public final class KeychainVault: PersonVault {
    private let items: any KeychainItems
    private let isUnlocked: @Sendable () -> Bool
    private let turn = NSLock()

    /// `isUnlocked` says whether the Keychain can be trusted to find what it has.
    public init(_ items: any KeychainItems, isUnlocked: @escaping @Sendable () -> Bool) {
        self.items = items
        self.isUnlocked = isUnlocked
    }

    public func has(slot: KeySlot) throws -> Bool {
        try turn.withLock { try found(of: Account.of(slot)) != nil }
    }

    public func load(slot: KeySlot) throws -> Data? {
        try turn.withLock { try found(of: Account.of(slot)).flatMap(copied) }
    }

    public func store(secrets: [Secret]) throws {
        try turn.withLock {
            // No key is made over another one: whoever wants that erases first.
            guard try found(of: Account.of(.file)) == nil else { throw unavailable("there is a key") }
            var added: [Account] = []
            do {
                // The diary's own comes last: without it there is no key, and the next one begins here again.
                for secret in secrets.filter({ $0.slot != .file }) + secrets.filter({ $0.slot == .file }) {
                    let account = Account.new(secret.slot)
                    // Left over from one that did not come to its end.
                    try delete(account)
                    try add(account, secret.bytes)
                    added.append(account)
                }
            } catch {
                for account in added.reversed() { _ = items.delete(account.rawValue) }
                throw error
            }
        }
    }

    public func erase() throws {
        try turn.withLock {
            // The diary's own first: the rest is noise then. One that can't be forgotten keeps nothing else from going.
            let left = Account.allCases.filter { account in (try? delete(account)) == nil }
            guard left.isEmpty else { throw unavailable("a key is left") }
        }
    }

    public func asksForPerson() throws -> Bool {
        try turn.withLock { try isAsking() }
    }

    public func askForPerson(_ yes: Bool) throws {
        try turn.withLock {
            guard let now = try found(of: Account.of(.file)), var bytes = try copied(now) else {
                throw unavailable("no key yet")
            }
            defer { bytes.resetBytes(in: 0..<bytes.count) }
            let (from, to): (Account, Account) = yes ? (.open, .asking) : (.asking, .open)
            if now != to { try copy(bytes, to: to) }
            do {
                try delete(from)
            } catch  where yes {
                // It would go on opening for anybody: so it is as it was, and says so.
                _ = items.delete(to.rawValue)
                throw error
            } catch {
                // A copy that asks is left over, beside the one that counts.
            }
        }
    }

    /// The one that opens for anybody counts where both are there: a change that was cut off leaves both.
    private func isAsking() throws -> Bool {
        try found(of: [.open]) == nil && found(of: [.asking]) != nil
    }

    /// The same secret under another account, read back before anybody relies on it.
    private func copy(_ bytes: Data, to account: Account) throws {
        try delete(account)
        try add(account, bytes)
        if case .found(bytes) = items.copy(account.rawValue) { return }
        _ = items.delete(account.rawValue)
        throw unavailable("a key did not stay")
    }
}

extension KeychainVault {
    /// It is there, and nobody can decrypt it any more (errSecDecode).
    private static let undecodable: Int32 = -26275

    /// One item each; the diary's own under one of the first two.
    private enum Account: String, CaseIterable {
        case open = "diary"
        case asking = "diary, for the person"
        case always
        case device

        static func of(_ slot: KeySlot) -> [Account] {
            switch slot {
            case .file: [.open, .asking]
            case .always: [.always]
            case .deviceNonce: [.device]
            }
        }

        /// Where a new one goes: it asks nobody until the person chooses so.
        static func new(_ slot: KeySlot) -> Account { of(slot)[0] }

        var opens: KeychainOpens {
            switch self {
            case .open: .whenUnlocked
            case .asking: .forThePerson
            case .always, .device: .afterFirstUnlock
            }
        }
    }

    /// The first that is there; nothing only where it is known that there is none.
    private func found(of accounts: [Account]) throws -> Account? {
        for account in accounts {
            switch items.find(account.rawValue) {
            case .found, .heldBack: return account
            case .missing: continue
            case .refused(let status): throw refused(status)
            }
        }
        try trustMissing()
        return nil
    }

    private func copied(_ account: Account) throws -> Data? {
        switch items.copy(account.rawValue) {
        case .found(let bytes): return bytes
        case .heldBack: throw unavailable("the person was not asked, or the phone is locked")
        case .refused(let status): throw refused(status)
        case .missing:
            try trustMissing()
            return nil
        }
    }

    private func add(_ account: Account, _ bytes: Data) throws {
        switch items.add(account.rawValue, bytes, account.opens) {
        case .found: return
        case .refused(let status): throw refused(status)
        case .missing, .heldBack: throw unavailable("a key was not taken")
        }
    }

    /// Gone, and it is known.
    private func delete(_ account: Account) throws {
        switch items.delete(account.rawValue) {
        case .found: return
        case .missing: try trustMissing()
        case .heldBack: throw unavailable("the phone is locked")
        case .refused(let status): throw refused(status)
        }
    }

    private func trustMissing() throws {
        if !isUnlocked() { throw unavailable("the phone is locked") }
    }

    private func refused(_ status: Int32) -> VaultError {
        let reason = "Keychain \(status)"
        return status == Self.undecodable ? .Unreadable(reason: reason) : unavailable(reason)
    }

    private func unavailable(_ reason: String) -> VaultError { .Unavailable(reason: reason) }
}
