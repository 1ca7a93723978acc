// The settings drawn, and used by their words alone.

import Foundation
import SomacardModel
import SomacardTrial
import SwiftUI
import SwiftUITesting
import Testing

@testable import SomacardApp

@MainActor @Suite struct SettingsScreensTests {
    private static let places: [SettingsPlace] = [
        .home, .items, .item("sad"), .newItem(), .target(item: "sad", now: nil), .hours, .otherEyes, .backup, .words,
        .drill, .history, .holdings, .importTable, .wholeCopy, .takeOut, .about, .erase,
    ]

    private func settings(_ trial: Trial) async throws -> SettingsScreen {
        try await trial.core { try $0.settings(now: $1) }
    }

    @Test func everythingHasANameInTheLargestLetters() async throws {
        let trial = try await Trial.sample()
        #expect(try await trial.nameless(at: Self.places.map { .settings($0) }) == [])
    }

    @Test func theRoomLeadsToEachOfItsParts() async throws {
        let trial = try await Trial.sample()
        let drawn = try await trial.drawn(at: .settings(.home))
        for row in [
            "What the card asks", "Day and week", "Reminders", "Lock and other eyes", "Backup", "History",
            "What the diary holds", "Your devices", "Import a table", "Take over a whole copy", "Take out a whole copy",
            "About",
            "Erase everything",
        ] {
            try await drawn.tap(row)
            #expect(drawn.title == row)
            trial.app.here(trial.app.ways.here).back()
            await drawn.settle()
        }
        try await drawn.tap("Language")
        #expect(drawn.opened == [URL(string: "app-settings:")])
    }

    @Test func aLineOfOnesOwnIsAddedByItsWords() async throws {
        let trial = try await Trial.sample()
        let drawn = try await trial.drawn(at: .settings(.items))
        try await drawn.tap("Add a line of your own")
        try await drawn.type("Wording", "Tension in my jaw")
        try await drawn.tap("Questions")
        try await drawn.tap("Numbers with ends of your own")
        try await drawn.type("Highest number", "7")
        try await drawn.tap("Quality of life")
        try await drawn.tap("Save")
        #expect(await drawn.wait(for: "Tension in my jaw"))
        let added = try await settings(trial).template.first { $0.item.label == "Tension in my jaw" }
        #expect(added?.item.scale.max == 7 && added?.item.target == .qualityOfLife)
    }

    @Test func aLineIsMovedAndRenamed() async throws {
        let trial = try await Trial.sample()
        let drawn = try await trial.drawn(at: .settings(.item("shame")))
        let before = drawn.texts.first { $0.contains("under “Emotions”") }
        try await drawn.tap("Move up")
        #expect(await drawn.wait { drawn.texts.first { $0.contains("under “Emotions”") } != before })
        try await drawn.type("Wording", "Feeling small")
        try await drawn.tap("Save the wording")
        #expect(await drawn.wait { drawn.headings.contains("Feeling small") })
    }

    @Test func dayAndWeekAndWhatIsShownAreChosenByOneTap() async throws {
        let trial = try await Trial.sample()
        let hours = try await trial.drawn(at: .settings(.hours))
        try await hours.tap("Sunday")
        try await hours.tap("00:00")
        #expect(await hours.wait { hours.outline.contains("\"00:00\" selected") })
        let eyes = try await trial.drawn(at: .settings(.otherEyes))
        let discreet = try #require(eyes.controls.first { $0.name.hasPrefix("Discreet") }?.name)
        try await eyes.set(discreet, true)
        try await eyes.tap("After 15 minutes")
        #expect(trial.choices.lockAfter == .aQuarter)
        #expect(await eyes.wait { eyes.outline.contains("\"After 15 minutes\" selected") })
        let now = try await settings(trial)
        #expect(now.weekStart == 7 && now.dayStart == 0 && now.discreet.discreet)
    }

    @Test func wordsAreTypedBackAndABackupIsSaved() async throws {
        let trial = try await Trial.new()
        let drawn = try await trial.drawn(at: .settings(.backup))
        await #expect(throws: NotThere.self) { try await drawn.tap("Make a backup") }
        try await drawn.tap("Make recovery words")
        try await drawn.tap("Show me the words")
        #expect(await drawn.wait { drawn.texts.contains { $0.hasPrefix("24. ") } })
        let words = (1...24).compactMap { number in
            drawn.texts.first { $0.hasPrefix("\(number). ") }?.split(separator: " ").last.map(String.init)
        }
        try await drawn.tap("Back")
        #expect(drawn.texts.contains { $0.contains("can’t be shown again") })
        try await drawn.tap("Cancel")
        try await drawn.tap("I have written them down")
        for (at, word) in words.enumerated() where drawn.value(of: "Word \(at + 1)") != nil {
            try await drawn.type("Word \(at + 1)", word)
        }
        try await drawn.tap("Check")
        #expect(await drawn.wait { drawn.title == "Backup" })
        try await drawn.tap("Make a backup")
        let place = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).backup")
        #expect(await drawn.wait { drawn.outline.contains("diary-2026-11-25.backup") })
        try await drawn.choose(files: [place])
        #expect(await drawn.wait { drawn.texts.contains { $0.hasPrefix("The backup is made") } })
        #expect(FileManager.default.fileExists(atPath: place.path))
    }

    @Test func theLastChangeIsTakenBackAfterItWasAsked() async throws {
        let trial = try await Trial.sample()
        _ = try await trial.core { try $0.setWeekStart(now: $1, weekday: 7) }
        let drawn = try await trial.drawn(at: .settings(.history))
        try await drawn.tap("Take back the last change")
        try await drawn.tap("Take back")
        #expect(await drawn.wait { drawn.announced.contains("Taken back") })
        #expect(try await settings(trial).weekStart == 1)
    }

    @Test func anEntryIsErasedForGoodAfterItWasAsked() async throws {
        let trial = try await Trial.sample()
        let past = try await trial.core { diary, _ in try diary.history(zone: "UTC", limit: 400) }
        let entry = try #require(past.changes.first { $0.record.kind == "check-in" }?.record)
        let drawn = try await trial.drawn(at: .settings(.record(kind: entry.kind, id: entry.id)))
        try await drawn.tap("Erase for good")
        #expect(drawn.texts.contains { $0.contains("Backups and files already handed out still hold it") })
        try await drawn.tap("Erase")
        #expect(await drawn.wait { drawn.announced.contains("Erased") })
    }

    @Test func everythingIsErasedOnlyAfterAWordWasTyped() async throws {
        let trial = try await Trial.sample()
        let drawn = try await trial.drawn(at: .settings(.erase))
        await #expect(throws: NotThere.self) { try await drawn.tap("Erase everything on this phone") }
        try await drawn.type("Type “erase” to go on", "Erase")
        try await drawn.tap("Erase everything on this phone")
        #expect(await drawn.wait { trial.app.diary.isLocked })
        #expect(try await trial.app.diary.state() == .new)
    }
}
