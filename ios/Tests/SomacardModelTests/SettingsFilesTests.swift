// The app's own files around those that the person chose.

import Foundation
import SomacardModel
import SomacardTrial
import Testing

@MainActor @Suite struct SettingsFilesTests {
    private struct Refused: Error {}

    @Test func aCopyOfAChosenFileIsGoneAfterwards() async throws {
        let trial = try Trial()
        let mine = trial.folder.appendingPathComponent("mine.csv")
        try Data("date,mood".utf8).write(to: mine)
        let chosen = ChosenFile(mine)
        let text = try await OwnFiles(trial.app.phone).copyOf(chosen) { copy in
            #expect(copy != mine && trial.aside.count == 1)
            return try String(contentsOf: copy, encoding: .utf8)
        }
        #expect(text == "date,mood" && chosen.name == "mine.csv")
        #expect(trial.aside.isEmpty && FileManager.default.fileExists(atPath: mine.path))
    }

    @Test func whatFailedOnTheWayLeavesNothingBehind() async throws {
        let trial = try Trial()
        let files = OwnFiles(trial.app.phone)
        await #expect(throws: Refused.self) { try await files.trial { _ in throw Refused() } }
        let gone = ChosenFile(trial.folder.appendingPathComponent("gone.csv"))
        await #expect(throws: (any Error).self) { try await files.copyOf(gone) { _ in } }
        #expect(trial.aside.isEmpty)
    }

    @Test func whatAProcessLeftIsRemoved() async throws {
        let trial = try Trial()
        let files = OwnFiles(trial.app.phone)
        _ = try await files.place()
        #expect(trial.aside.count == 1)
        await files.empty()
        #expect(trial.aside.isEmpty)
    }
}
