// Keys for as long as a test runs, and somebody in front of the phone who says yes or no.

import Foundation
import SomacardModel

public final class MemoryVault: PersonVault {
    public let kept = Guarded<[KeySlot: Data]>([:])
    /// Thrown instead of any answer.
    public let failing = Guarded<VaultError?>(nil)
    /// Secrets that are there and can never be read again; what is stored anew can be.
    public let unreadable = Guarded<Set<KeySlot>>([])
    /// Whether the diary's key asks for the person; one that asks is out of reach until `isThere` says so.
    public let asks = Guarded(false)
    public let isThere = Guarded(false)

    public init() {}

    public func has(slot: KeySlot) throws -> Bool {
        try fail()
        return kept.value[slot] != nil
    }

    public func load(slot: KeySlot) throws -> Data? {
        try fail()
        if slot == .file, asks.value, !isThere.value {
            throw VaultError.Unavailable(reason: "the person was not asked")
        }
        if unreadable.value.contains(slot) { throw VaultError.Unreadable(reason: "what is kept is no key") }
        return kept.value[slot]
    }

    public func store(secrets: [Secret]) throws {
        try fail()
        unreadable.with { $0.subtract(secrets.map(\.slot)) }
        kept.with { kept in for secret in secrets { kept[secret.slot] = secret.bytes } }
    }

    public func erase() throws {
        try fail()
        kept.with { $0.removeAll() }
        unreadable.value = []
    }

    public func asksForPerson() throws -> Bool {
        try fail()
        return asks.value
    }

    public func askForPerson(_ yes: Bool) throws {
        try fail()
        asks.value = yes
    }

    private func fail() throws {
        if let error = failing.value { throw error }
    }

    /// Takes the keys of a key file of the command line.
    func take(_ file: URL) throws {
        let slots: [Substring: KeySlot] = ["file": .file, "always": .always, "device": .deviceNonce]
        for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst() {
            let parts = line.split(separator: " ")
            guard parts.count == 2, let slot = slots[parts[0]] else { continue }
            kept.with { $0[slot] = Data(hex: parts[1]) }
        }
    }
}

/// Somebody who is asked for; their yes opens the vault.
public final class Person: Presence {
    public let says = Guarded(true)
    public let able = Guarded(true)
    /// How often they were asked.
    public let asked = Guarded(0)
    private let vault: MemoryVault

    public init(_ vault: MemoryVault) { self.vault = vault }

    public var canAsk: Bool { able.value }

    public func isConfirmed() async -> Bool {
        asked.with { $0 += 1 }
        vault.isThere.value = says.value
        return says.value
    }
}

/// Choices for as long as a test runs.
public final class MemoryChoices: Choices {
    private let kept = Guarded<[String: Int]>([:])

    public init() {}

    public func number(_ name: String) -> Int? { kept.value[name] }

    public func keep(_ number: Int, as name: String) { kept.with { $0[name] = number } }

    public func forgetAll() { kept.with { $0.removeAll() } }
}

extension Data {
    fileprivate init(hex: Substring) {
        self.init()
        var digits = hex[...]
        while digits.count >= 2 {
            append(UInt8(digits.prefix(2), radix: 16) ?? 0)
            digits = digits.dropFirst(2)
        }
    }
}
