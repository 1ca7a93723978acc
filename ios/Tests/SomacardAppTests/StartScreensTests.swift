// The whole window: the door before the rooms while the diary is closed, what stays behind it, and the cover before all.

import Foundation
import SomacardModel
import SomacardTrial
import SwiftUI
import SwiftUITesting
import Testing

@testable import SomacardApp

@MainActor @Suite struct StartScreensTests {
    private func window(_ trial: Trial) async throws -> Drawn {
        let catalogue = try Catalogue(language: "en")
        lookingUp = { catalogue.text($0) }
        screenLocale = Locale(identifier: "en_GB")
        var settings = Drawn.Settings()
        // A backup is opened twice on the way back.
        settings.patience = .seconds(60)
        // Where the diary is open, the person came through the door: after it was locked it does not open by itself.
        if !trial.app.diary.isLocked { await trial.app.door.open() }
        let drawn = Drawn(Window(app: trial.app), settings)
        await drawn.settle()
        return drawn
    }

    /// The sample diary, opened by the door as the app comes up.
    private func opened() async throws -> (Trial, Drawn) {
        let trial = try Trial()
        try trial.takeSample()
        let drawn = try await window(trial)
        #expect(await drawn.wait { !trial.app.diary.isLocked })
        return (trial, drawn)
    }

    @Test func aNewDiaryLeadsFromTheDoorToToday() async throws {
        let trial = try Trial()
        let drawn = try await window(trial)
        #expect(await drawn.wait(for: "Welcome to Somacard"))
        #expect(drawn.texts.contains("Nobody watches what you write here."))
        #expect(drawn.nameless.isEmpty)
        try await drawn.tap("Begin")
        #expect(await drawn.wait(for: "Today so far"))
        #expect(!drawn.texts.contains("Welcome to Somacard"))
    }

    @Test func whatWasTypedStaysBehindTheDoorAndIsMetByNobody() async throws {
        let (trial, drawn) = try await opened()
        trial.app.ways.room = .more
        trial.app.ways.go(.settings(.newItem()), in: .more)
        #expect(await drawn.wait { drawn.value(of: "Wording") != nil })
        try await drawn.type("Wording", "Tension in my jaw")
        await trial.app.diary.lock()
        #expect(await drawn.wait(for: "Your diary is locked."))
        #expect(!drawn.spoken.contains { $0.name == "Wording" || $0.name == "Today" })
        await #expect(throws: NotThere.self) { try await drawn.type("Wording", "other") }
        try await drawn.tap("Unlock")
        #expect(await drawn.wait { drawn.value(of: "Wording") == "Tension in my jaw" })
    }

    @Test func theSafetyPlanIsThereWithoutUnlocking() async throws {
        let (trial, drawn) = try await opened()
        await trial.app.diary.lock()
        #expect(await drawn.wait(for: "Your diary is locked."))
        try await drawn.tap("Safety plan")
        #expect(await drawn.wait { drawn.title == "Safety plan" })
        #expect(!drawn.texts.contains("Unlock"))
        try await drawn.tap("Back")
        #expect(await drawn.wait(for: "Your diary is locked."))
    }

    @Test func theSafetyPlanIsOneTapAwayWhateverBecameOfTheDiary() async throws {
        let trial = try Trial()
        let drawn = try await window(trial)
        #expect(await drawn.wait(for: "Welcome to Somacard"))
        try await drawn.tap("Safety plan")
        #expect(await drawn.wait { drawn.title == "Safety plan" })
        try await drawn.tap("Back")
        try await drawn.tap("Bring back from a backup")
        try await drawn.type("Recovery words", "abandon ability")
        try await drawn.tap("Safety plan")
        #expect(await drawn.wait { drawn.title == "Safety plan" })
        try await drawn.tap("Back")
        #expect(drawn.value(of: "Recovery words") == "abandon ability")
    }

    @Test func withoutItsKeyADiaryComesBackFromABackupAfterItWasAsked() async throws {
        let trial = try await Trial.sample()
        let words = try await trial.core { diary, _ in try diary.newRecoveryWords() }.joined(separator: " ")
        let backup = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).backup")
        _ = try await trial.core { try $0.backup(now: $1, file: backup.path) }
        await trial.app.diary.lock()
        trial.vault.kept.with { _ = $0.removeValue(forKey: .file) }
        let drawn = try await window(trial)
        #expect(await drawn.wait(for: "The key is missing"))
        try await drawn.tap("Bring back from a backup")
        await #expect(throws: NotThere.self) { try await drawn.tap("Bring back") }
        try await drawn.tap("Backup file")
        try await drawn.choose(files: [backup])
        #expect(drawn.texts.contains { $0.hasSuffix(".backup") })
        try await drawn.type("Recovery words", words)
        #expect(drawn.texts.contains("Words so far: 24 of 24"))
        try await drawn.tap("Bring back")
        try await drawn.tap("Replace")
        #expect(await drawn.wait(for: "Today so far"))
    }

    @Test func joiningThatIsLeftLeadsToTheFrontAgain() async throws {
        let trial = try Trial()
        let drawn = try await window(trial)
        #expect(await drawn.wait(for: "Welcome to Somacard"))
        try await drawn.tap("Join another device")
        #expect(await drawn.wait { drawn.title == "Join another device" })
        try await drawn.tap("Back")
        #expect(await drawn.wait(for: "Welcome to Somacard"))
        #expect(try await trial.app.diary.state() == .new)
    }

    @Test func nothingIsShownWhileThePersonIsElsewhereOrTheScreenIsRecorded() async throws {
        let trial = try await Trial.sample()
        let drawn = try await window(trial)
        #expect(await drawn.wait { drawn.spoken.contains { $0.name == "Check in" } })
        drawn.scenePhase = .inactive
        await drawn.settle()
        #expect(drawn.spoken.isEmpty)
        drawn.scenePhase = .active
        drawn.isCaptured = true
        await drawn.settle()
        #expect(drawn.spoken.map(\.name) == ["Nothing is shown while the screen is recorded or mirrored."])
        trial.choices.hideScreen(false)
        drawn.isCaptured = false
        await drawn.settle()
        drawn.isCaptured = true
        await drawn.settle()
        #expect(drawn.spoken.contains { $0.name == "Check in" })
    }
}
