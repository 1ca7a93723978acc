// Keeping the core's secrets in a Keychain: which item is how, a phone that is locked, and every place where it can fail or end.

import Foundation
import SomacardModel
import SomacardTrial
import Testing

@Suite struct KeychainVaultTests {
    private let keychain = MemoryKeychain()
    private let vault: KeychainVault

    init() {
        vault = KeychainVault(keychain) { [keychain] in keychain.phone.value == .unlocked }
    }

    private func secrets(_ first: UInt8 = 1) -> [Secret] {
        [KeySlot.file, .always, .deviceNonce].enumerated().map { at, slot in
            Secret(slot: slot, bytes: Data(repeating: first + UInt8(at), count: 32))
        }
    }

    private var opens: Set<KeychainOpens> { Set(keychain.items.value.values.map(\.opens)) }

    private func isUnavailable(_ call: () throws -> some Any) -> Bool {
        do {
            _ = try call()
            return false
        } catch VaultError.Unavailable {
            return true
        } catch {
            return false
        }
    }

    private func isUnreadable(_ call: () throws -> some Any) -> Bool {
        do {
            _ = try call()
            return false
        } catch VaultError.Unreadable {
            return true
        } catch {
            return false
        }
    }

    @Test func whatIsStoredIsThereAsTheTableSays() throws {
        try vault.store(secrets: secrets())
        for secret in secrets() { #expect(try vault.load(slot: secret.slot) == secret.bytes) }
        #expect(keychain.items.value.count == 3)
        #expect(opens == [.whenUnlocked, .afterFirstUnlock])
        #expect(try !vault.asksForPerson())
    }

    @Test func onAPhoneThatWasNotUnlockedNothingIsSaidToBeMissing() throws {
        keychain.phone.value = .notYetUnlocked
        for slot in [KeySlot.file, .always, .deviceNonce] {
            #expect(isUnavailable { try vault.has(slot: slot) })
            #expect(isUnavailable { try vault.load(slot: slot) })
        }
        #expect(isUnavailable { try vault.store(secrets: secrets()) })
        #expect(isUnavailable { try vault.erase() })
        #expect(isUnavailable { try vault.asksForPerson() })
    }

    @Test(arguments: [false, true]) func onALockedPhoneTheKeyIsThereAndOutOfReachButTheOthersOpen(asks: Bool) throws {
        try vault.store(secrets: secrets())
        try vault.askForPerson(asks)
        keychain.phone.value = .locked
        #expect(try vault.has(slot: .file))
        #expect(isUnavailable { try vault.load(slot: .file) })
        #expect(try vault.load(slot: .always) == secrets()[1].bytes)
        #expect(try vault.load(slot: .deviceNonce) == secrets()[2].bytes)
    }

    @Test func anUnlockedPhoneWithoutAKeyHasNone() throws {
        #expect(try !vault.has(slot: .file))
        #expect(try vault.load(slot: .file) == nil)
        #expect(isUnavailable { try vault.askForPerson(true) })
    }

    @Test func aKeyThatAsksIsFoundAskingNobodyAndComesOutForThePersonAlone() throws {
        try vault.store(secrets: secrets())
        try vault.askForPerson(true)
        #expect(opens == [.forThePerson, .afterFirstUnlock] && keychain.items.value.count == 3)
        keychain.isConfirmed.value = false
        #expect(try vault.has(slot: .file) && vault.asksForPerson())
        #expect(isUnavailable { try vault.load(slot: .file) })
        #expect(isUnavailable { try vault.askForPerson(false) })
        keychain.isConfirmed.value = true
        try vault.askForPerson(false)
        #expect(opens == [.whenUnlocked, .afterFirstUnlock] && keychain.items.value.count == 3)
        #expect(try vault.load(slot: .file) == secrets()[0].bytes)
    }

    @Test func aKeyThatNobodyCanDecryptIsUnreadableAndNotMissing() throws {
        try vault.store(secrets: secrets())
        keychain.isBroken.value = true
        #expect(isUnreadable { try vault.load(slot: .file) })
        #expect(isUnreadable { try vault.load(slot: .always) })
        keychain.isBroken.value = false
        #expect(try vault.load(slot: .file) == secrets()[0].bytes)
    }

    @Test func noKeyIsMadeOverAnotherOne() throws {
        try vault.store(secrets: secrets())
        #expect(isUnavailable { try vault.store(secrets: secrets(9)) })
        for secret in secrets() { #expect(try vault.load(slot: secret.slot) == secret.bytes) }
        try vault.erase()
        try vault.store(secrets: secrets(9))
        #expect(try vault.load(slot: .file) == secrets(9)[0].bytes)
    }

    @Test func whereOneOfThreeIsRefusedNoneIsKept() throws {
        // Each is taken away and added: six changes.
        for at in [1, 3, 5] {
            keychain.ends.value = .refuses(at)
            #expect(isUnavailable { try vault.store(secrets: secrets()) })
            keychain.beginAnew()
            #expect(keychain.items.value.isEmpty)
        }
    }

    @Test(arguments: 0..<6) func storingThatWasCutOffIsDoneAnew(at: Int) throws {
        keychain.ends.value = .dies(at)
        #expect(isUnavailable { try vault.store(secrets: secrets()) })
        keychain.beginAnew()
        #expect(try !vault.has(slot: .file))
        try vault.store(secrets: secrets(9))
        for secret in secrets(9) { #expect(try vault.load(slot: secret.slot) == secret.bytes) }
    }

    @Test(arguments: [false, true], 0..<4) func aChangeThatEndsAnywhereLosesNoKey(yes: Bool, at: Int) throws {
        for ends in [MemoryKeychain.Ends.refuses(at), .dies(at)] {
            keychain.items.value = [:]
            try vault.store(secrets: secrets())
            try vault.askForPerson(!yes)
            keychain.beginAnew()
            keychain.ends.value = ends
            let refused = isUnavailable { try vault.askForPerson(yes) }
            keychain.beginAnew()
            #expect(try vault.load(slot: .file) == secrets()[0].bytes)
            // It never says that the key asks while one is there that does not.
            #expect(try vault.asksForPerson() == !opens.contains(.whenUnlocked))
            #expect(try refused || vault.asksForPerson() == yes)
            try vault.askForPerson(yes)
            #expect(try vault.asksForPerson() == yes)
            #expect(try vault.load(slot: .file) == secrets()[0].bytes)
            #expect(keychain.items.value.count == 3)
        }
    }

    @Test(arguments: 0..<4) func whatCanNotBeErasedKeepsNothingElseFromGoing(at: Int) throws {
        try vault.store(secrets: secrets())
        keychain.beginAnew()
        keychain.ends.value = .refuses(at)
        #expect(isUnavailable { try vault.erase() })
        #expect(keychain.items.value.count <= 1)
        keychain.beginAnew()
        try vault.erase()
        #expect(keychain.items.value.isEmpty)
    }

    @Test func aDiaryBeginsLocksAndOpensWithIt() async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("somacard-\(UUID().id)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let now = Moment(Trial.evening)
        let diary = try Diary.create(folder: folder.path, vault: vault, language: .english, now: now)
        try diary.lock()
        #expect(try startState(folder: folder.path, vault: vault) == .ready)
        _ = try Diary.open(folder: folder.path, vault: vault, language: .english).today(now: now)
        try eraseDiary(folder: folder.path, vault: vault)
        #expect(try startState(folder: folder.path, vault: vault) == .new && keychain.items.value.isEmpty)
    }
}
