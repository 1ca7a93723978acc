// Beginning, opening, locking; what keys have to do with it.

import Foundation
import Somacard
import Testing

@Suite struct OpeningTests {
    /// Why it can't be opened; nothing when it can, or when another error came.
    private func whyNot(_ open: () throws -> Diary) -> WhyNotOpened? {
        do {
            _ = try open()
        } catch SomacardError.CannotOpen(let why, let advice) {
            #expect(!advice.isEmpty)
            return why
        } catch {
            unexpected(error)
        }
        return nil
    }

    @Test func createLockReopen() throws {
        let place = try Place()
        #expect(try startState(folder: place.folder.path, vault: place.vault) == .new)
        #expect(whyNot(place.open) == .noDiary)
        let diary = try place.create()
        let saved = try diary.saveCheckIn(now: now, checkIn: sad(3))
        #expect(whyNot(place.create) == .diaryExists)
        try diary.lock()
        #expect(try startState(folder: place.folder.path, vault: place.vault) == .ready)
        let today = try place.open().today(now: now)
        #expect(today.day.checkIns.map(\.id) == [saved.id])
    }

    @Test func aSecondOpenIsTheSameDiary() throws {
        let place = try Place()
        let first = try place.create()
        let second = try place.open()
        let saved = try second.saveCheckIn(now: now, checkIn: sad(2))
        #expect(try first.today(now: now).day.checkIns.map(\.id) == [saved.id])
        try second.lock()
        #expect(throws: SomacardError.self) { try first.today(now: now) }
    }

    @Test func aLockedDiaryRefusesEverything() throws {
        let diary = try Place().create()
        try diary.lock()
        try diary.lock()
        let locked = { (call: () throws -> Void) in
            do {
                try call()
                Issue.record("a locked diary answered")
            } catch SomacardError.Locked {
            } catch {
                unexpected(error)
            }
        }
        locked { _ = try diary.today(now: now) }
        locked { _ = try diary.saveCheckIn(now: now, checkIn: sad(1)) }
        locked { _ = try diary.inLanguage(language: .spanish).today(now: now) }
    }

    @Test func anotherKeyIsTheWrongKey() throws {
        let place = try Place()
        try place.create().lock()
        place.vault.replace(.file, by: Data(repeating: 7, count: 32))
        #expect(whyNot(place.open) == .wrongKey)
    }

    @Test func aFileWithoutItsKeyIsSaidSo() throws {
        let place = try Place()
        try place.create().lock()
        for slot in KeySlot.allCases { place.vault.replace(slot, by: nil) }
        #expect(whyNot(place.open) == .keyMissing)
        #expect(whyNot(place.create) != nil)
    }

    @Test func aKeyWithoutItsFileIsSaidSo() throws {
        let place = try Place()
        try place.create().lock()
        for file in try FileManager.default.contentsOfDirectory(at: place.folder, includingPropertiesForKeys: nil) {
            try FileManager.default.removeItem(at: file)
        }
        #expect(whyNot(place.open) == .fileMissing)
        let anew = try Diary.createWithKeptKey(
            folder: place.folder.path, vault: place.vault, language: .spanish, now: now)
        #expect(try anew.today(now: now).day.checkIns.isEmpty)
    }

    @Test func theStartAsksForNothingAndOpeningAsksOnce() throws {
        let place = try Place()
        try place.create().lock()
        place.vault.loaded.with { $0.removeAll() }
        #expect(try startState(folder: place.folder.path, vault: place.vault) == .ready)
        #expect(place.vault.loaded.value.isEmpty)
        _ = try place.open()
        #expect(place.vault.loaded.value.filter { $0 == .file }.count == 1)
    }

    @Test func aVaultThatCanNotAnswerIsNoEmptyVault() throws {
        let place = try Place()
        try place.create().lock()
        place.vault.failing.with { $0 = VaultError.Unavailable(reason: "before the first unlock") }
        for call in [{ _ = try place.open() }, { _ = try startState(folder: place.folder.path, vault: place.vault) }] {
            do {
                try call()
                Issue.record("opened without a key")
            } catch SomacardError.Vault(let reason) {
                #expect(reason.contains("before the first unlock"))
            }
        }
        place.vault.failing.with { $0 = nil }
        #expect(try place.open().today(now: now).day.checkIns.isEmpty)
    }

    @Test func whatElseAVaultThrowsStaysInside() throws {
        let place = try Place()
        place.vault.failing.with { $0 = Secretive() }
        do {
            _ = try place.create()
            Issue.record("began without a vault")
        } catch let error as SomacardError {
            guard case .Vault = error else { return unexpected(error) }
            for text in [error.localizedDescription, String(reflecting: error), "\(error)", error.forLog] {
                #expect(!text.contains(Secretive.text))
            }
        }
        place.vault.failing.with { $0 = nil }
        #expect(try startState(folder: place.folder.path, vault: place.vault) == .new)
    }

    @Test func anErasedDiaryIsGone() throws {
        let place = try Place()
        let diary = try place.create()
        try eraseDiary(folder: place.folder.path, vault: place.vault)
        #expect(throws: SomacardError.self) { try diary.today(now: now) }
        #expect(try startState(folder: place.folder.path, vault: place.vault) == .new)
    }
}
