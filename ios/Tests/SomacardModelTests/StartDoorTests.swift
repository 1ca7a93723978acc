// The door: what it says of what is in the folder, and that no way through it loses a diary unasked.

import Foundation
import SomacardModel
import SomacardTrial
import Testing

@MainActor @Suite struct StartDoorTests {
    private let wrong = (Array(repeating: "abandon", count: 23) + ["art"]).joined(separator: " ")

    private func file(_ trial: Trial) -> URL { trial.folder.appendingPathComponent("diary.db") }

    private func lastDay(_ trial: Trial) async throws -> Day? {
        try await trial.core { try $0.settings(now: $1).holds.lastDay }
    }

    /// The sample diary backed up and locked again, with the backup and its words.
    private func backedUpAndLocked() async throws -> (Trial, BackedUp) {
        let trial = try await Trial.sample()
        let kept = try await BackedUp(trial)
        await trial.app.diary.lock()
        return (trial, kept)
    }

    private func bringBack(_ door: DoorModel, _ kept: BackedUp, words: String) async {
        door.toRestore()
        door.backup = ChosenFile(kept.file)
        door.words = words
        #expect(door.canRestore)
        await door.restore()
    }

    private func clear(_ trial: Trial) throws {
        for file in try FileManager.default.contentsOfDirectory(at: trial.folder, includingPropertiesForKeys: nil) {
            try FileManager.default.removeItem(at: file)
        }
    }

    @Test func aNewDiaryLeadsFromTheDoorIntoTheRooms() async throws {
        let trial = try Trial()
        let door = trial.app.door
        #expect(door.isShut && door.title == nil)
        await door.look()
        #expect(door.state == .new && door.title == .startWelcome)
        await door.begin()
        #expect(!door.isShut)
        #expect(try await trial.app.diary.state() == .ready)
    }

    @Test func aDiaryThatAsksForNobodyOpensWithTheAppAndNotAfterItWasLocked() async throws {
        let trial = try Trial()
        try trial.takeSample()
        let door = trial.app.door
        await door.look()
        #expect(!door.isShut)
        await trial.app.diary.lock()
        await door.look()
        #expect(door.isShut && door.state == .ready && door.title == .appName)
        await door.open()
        #expect(!door.isShut)
    }

    @Test func whereTheKeyAsksForThePersonTheDiaryWaitsForThem() async throws {
        let trial = try Trial()
        try trial.takeSample()
        trial.vault.asks.value = true
        trial.person.says.value = false
        let door = trial.app.door
        await door.look()
        #expect(door.isShut && trial.person.asked.value == 0)
        await door.open()
        #expect(door.isShut && door.refused == nil && trial.person.asked.value == 1)
        trial.person.says.value = true
        await door.open()
        #expect(!door.isShut)
    }

    @Test func aKeyThatWentWithThePhonesCodeLeadsToABackupAndNotToUnlockForEver() async throws {
        let (trial, kept) = try await backedUpAndLocked()
        trial.vault.asks.value = true
        trial.person.able.value = false
        let door = trial.app.door
        await door.look()
        #expect(door.state == .ready)
        await door.open()
        #expect(door.state == .keyMissing && door.title == .startKeyMissing && door.refused == nil)
        #expect(trial.person.asked.value == 0 && !trial.vault.kept.value.isEmpty)
        // With a code again it may be there again.
        trial.person.able.value = true
        await door.open()
        #expect(!door.isShut)
        await trial.app.diary.lock()
        trial.person.able.value = false
        await door.open()
        trial.vault.asks.value = false
        await bringBack(door, kept, words: kept.words)
        #expect(!door.isShut)
    }

    @Test func aKeyThatCanNeverBeReadAgainLeadsToABackup() async throws {
        let (trial, kept) = try await backedUpAndLocked()
        let before = try Data(contentsOf: file(trial))
        trial.vault.unreadable.value = [.file]
        let door = trial.app.door
        await door.look()
        await door.open()
        #expect(door.isShut && door.state == .keyMissing && door.title == .startKeyMissing && door.isBlocked)
        await bringBack(door, kept, words: wrong)
        #expect(door.work.refused?.isOfWords == true)
        #expect(try Data(contentsOf: file(trial)) == before)
        await bringBack(door, kept, words: kept.words)
        #expect(!door.isShut)
        #expect(try await lastDay(trial) == Day(year: 2026, month: 11, day: 24))
    }

    @Test func whatWasOpenStaysBehindTheDoor() async throws {
        let trial = try await Trial.sample()
        _ = trial.go(.settings(.newItem()))
        await trial.app.diary.lock()
        await trial.app.door.look()
        await trial.app.door.open()
        #expect(trial.app.ways.place == .settings(.newItem()))
    }

    @Test func aBackupAndItsWordsBringTheDiaryBackAndWrongOnesNothing() async throws {
        let (trial, kept) = try await backedUpAndLocked()
        try await trial.app.diary.erase()
        let door = trial.app.door
        await door.look()
        await bringBack(door, kept, words: wrong)
        #expect(door.isShut && door.state == .new && trial.vault.kept.value.isEmpty)
        #expect(door.work.refused?.ofWords == .refusedWrongWords && door.refused == nil)
        #expect(door.page == .restore && door.words == wrong)
        await bringBack(door, kept, words: kept.words)
        #expect(!door.isShut && door.words.isEmpty && kept.aside.isEmpty)
        #expect(try await lastDay(trial) == Day(year: 2026, month: 11, day: 24))
    }

    @Test func withoutItsKeyADiaryIsBroughtBackAndWrongWordsChangeNothing() async throws {
        let (trial, kept) = try await backedUpAndLocked()
        trial.vault.kept.with { _ = $0.removeValue(forKey: .file) }
        let before = try Data(contentsOf: file(trial))
        let door = trial.app.door
        await door.look()
        #expect(door.state == .keyMissing && door.isBlocked && door.title == .startKeyMissing)
        await bringBack(door, kept, words: wrong)
        #expect(door.work.refused?.isOfWords == true)
        #expect(try await trial.app.diary.state() == .keyMissing)
        #expect(try Data(contentsOf: file(trial)) == before)
        await bringBack(door, kept, words: kept.words)
        #expect(try await lastDay(trial) == Day(year: 2026, month: 11, day: 24))
    }

    @Test func withoutItsKeyADiaryBeginsAnewAfterTheFileWasErased() async throws {
        let (trial, _) = try await backedUpAndLocked()
        trial.vault.kept.with { _ = $0.removeValue(forKey: .file) }
        let door = trial.app.door
        await door.look()
        #expect(door.anew == .startAnewOverFile)
        await door.beginAnew()
        #expect(door.state == .new && door.title == .startWelcome)
    }

    @Test func aMissingFileIsToldAndADiaryBeginsWithTheKeptKey() async throws {
        let (trial, _) = try await backedUpAndLocked()
        let key = trial.vault.kept.value[.file]
        try clear(trial)
        let door = trial.app.door
        await door.look()
        #expect(door.state == .fileMissing && door.anew == .startAnewKeptKey && !door.isBlocked)
        await door.beginAnew()
        #expect(!door.isShut && trial.vault.kept.value[.file] == key)
    }

    @Test func aMissingFileComesBackFromABackup() async throws {
        let (trial, kept) = try await backedUpAndLocked()
        try clear(trial)
        await trial.app.door.look()
        await bringBack(trial.app.door, kept, words: kept.words)
        #expect(try await lastDay(trial) == Day(year: 2026, month: 11, day: 24))
    }

    @Test func aWrongKeyOpensNothingAndTheFileStays() async throws {
        let (trial, _) = try await backedUpAndLocked()
        let right = trial.vault.kept.value[.file]
        trial.vault.kept.with { $0[.file] = Data(repeating: 7, count: 32) }
        let before = try Data(contentsOf: file(trial))
        let door = trial.app.door
        await door.open()
        #expect(door.couldNotOpen && door.isLost && door.isShut)
        #expect(try Data(contentsOf: file(trial)) == before)
        trial.vault.kept.with { $0[.file] = right }
        await door.open()
        #expect(!door.isShut)
    }

    @Test func aDamagedFileIsReplacedByABackupThatOpens() async throws {
        let (trial, kept) = try await backedUpAndLocked()
        try Data(contentsOf: file(trial)).prefix(3000).write(to: file(trial))
        let door = trial.app.door
        await door.open()
        #expect(door.isLost)
        await bringBack(door, kept, words: kept.words)
        #expect(try await lastDay(trial) == Day(year: 2026, month: 11, day: 24))
    }

    @Test func aPhoneThatCannotSayWhetherItHasTheKeyIsAskedAgain() async throws {
        let trial = try Trial()
        trial.vault.failing.value = .Unavailable(reason: "not unlocked yet")
        let door = trial.app.door
        await door.look()
        #expect(door.state == nil && door.refused != nil && door.isShut)
        trial.vault.failing.value = nil
        await door.open()
        #expect(door.state == .new && door.refused == nil)
    }

    @Test func theSafetyPlanLiesAboveWhatIsGoingOnAndLeadsBackToIt() async throws {
        let trial = try Trial()
        let door = trial.app.door
        await door.look()
        await door.beginToJoin(.join)
        door.toSafety()
        #expect(door.showsSafety && door.isShut)
        await door.goBack()
        #expect(!door.showsSafety && door.shown == .join)
    }

    @Test func joiningThatDidNotComeAboutLeavesNothingBehind() async throws {
        let trial = try Trial()
        let door = trial.app.door
        await door.look()
        await door.beginToJoin(.join)
        #expect(door.isShut && door.shown == .join && !trial.app.diary.isLocked)
        await trial.app.diary.lock()
        await door.look()
        #expect(door.shown == .front)
        await door.open()
        #expect(door.isShut && door.shown == .join)
        await door.goBack()
        #expect(door.shown == .front && trial.app.diary.isLocked)
        await door.look()
        #expect(door.state == .new)
    }

    @Test func screensWithSecretWordsHideThemselvesWhateverWasChosen() async throws {
        let trial = try await Trial.sample()
        #expect(trial.app.hidesItself)
        trial.choices.hideScreen(false)
        #expect(!trial.app.hidesItself)
        _ = trial.go(.settings(.words))
        #expect(trial.app.hidesItself)
        trial.app.ways.clear()
        await trial.app.diary.lock()
        #expect(!trial.app.hidesItself)
        trial.app.door.toRestore()
        #expect(trial.app.hidesItself)
    }
}
