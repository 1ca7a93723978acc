// A Keychain for as long as a test runs: locked, without the person, failing at a call, or cut off before one as by the end of
// the process.

import Foundation
import SomacardModel

public final class MemoryKeychain: KeychainItems {
    public struct Item: Equatable, Sendable {
        public let bytes: Data
        public let opens: KeychainOpens
    }

    public enum Phone: Sendable {
        /// Since it was started nobody unlocked it: the Keychain finds nothing.
        case notYetUnlocked
        case locked, unlocked
    }

    /// From the given call on, of those that change something, counted from 0.
    public enum Ends: Sendable {
        case never
        /// That one is refused; the next ones are not.
        case refuses(Int)
        /// That one and all later ones are not made any more.
        case dies(Int)
    }

    public let items = Guarded<[String: Item]>([:])
    public let phone = Guarded(Phone.unlocked)
    /// The person was asked for just now.
    public let isConfirmed = Guarded(true)
    public let ends = Guarded(Ends.never)
    /// What is kept can't be decrypted (errSecDecode).
    public let isBroken = Guarded(false)
    private let changes = Guarded(0)

    public init() {}

    /// What the system says when a question was not answered (errSecAuthFailed).
    public static let refusal: Int32 = -25293

    public func find(_ account: String) -> KeychainAnswer<Void> {
        switch reached(account) {
        case .found: .found(())
        case .missing: .missing
        case .heldBack: .heldBack
        case .refused(let status): .refused(status)
        }
    }

    public func copy(_ account: String) -> KeychainAnswer<Data> {
        switch reached(account) {
        case .found where isBroken.value: .refused(-26275)
        case .found(let item): .found(item.bytes)
        case .missing: .missing
        case .heldBack: .heldBack
        case .refused(let status): .refused(status)
        }
    }

    public func add(_ account: String, _ bytes: Data, _ opens: KeychainOpens) -> KeychainAnswer<Void> {
        change { items in
            // errSecDuplicateItem
            guard items[account] == nil else { return .refused(-25299) }
            items[account] = Item(bytes: bytes, opens: opens)
            return .found(())
        }
    }

    public func delete(_ account: String) -> KeychainAnswer<Void> {
        change { items in items.removeValue(forKey: account) == nil ? .missing : .found(()) }
    }

    /// The process begins anew: nothing fails any more.
    public func beginAnew() {
        ends.value = .never
        changes.value = 0
    }

    private func reached(_ account: String) -> KeychainAnswer<Item> {
        guard phone.value != .notYetUnlocked, let item = items.value[account] else { return .missing }
        switch item.opens {
        case .afterFirstUnlock: return .found(item)
        case .whenUnlocked: return phone.value == .unlocked ? .found(item) : .heldBack
        case .forThePerson: return phone.value == .unlocked && isConfirmed.value ? .found(item) : .heldBack
        }
    }

    private func change(_ how: (inout [String: Item]) -> KeychainAnswer<Void>) -> KeychainAnswer<Void> {
        let at = changes.with { count in
            defer { count += 1 }
            return count
        }
        switch ends.value {
        case .refuses(at): return .refused(Self.refusal)
        case .dies(let from) where at >= from: return .refused(Self.refusal)
        default: return items.with(how)
        }
    }
}
