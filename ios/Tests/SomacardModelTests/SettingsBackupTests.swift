// Recovery words, backups and trying them.

import Foundation
import SomacardModel
import SomacardTrial
import Testing

@MainActor @Suite struct SettingsBackupTests {
    private let wrong = (Array(repeating: "abandon", count: 23) + ["art"]).joined(separator: " ")

    private func backup(_ trial: Trial) async throws -> (BackupModel, SettingsScreen) {
        let model = BackupModel(trial.here)
        await model.settings.refresh()
        return (model, try #require(model.settings.shown))
    }

    @Test func wordsAreShownOnceAndTypedBack() async throws {
        let trial = try await Trial.new()
        let model = RecoveryWordsModel(trial.go(.settings(.words)))
        #expect(!model.asksBeforeLeaving)
        await model.show()
        #expect(trial.taken() == ["newRecoveryWords"])
        #expect(model.words.count == 24 && model.numbered.count == 24 && model.asksBeforeLeaving)
        model.askBack()
        #expect(model.asked.count == 2)
        for asked in model.asked { model.type("none of them", at: asked.place) }
        model.check()
        #expect(model.asked.allSatisfy(\.isWrong) && trial.app.ways.place == .settings(.words))
        model.lookAgain()
        #expect(model.step == .words)
        model.askBack()
        for asked in model.asked { model.type(" \(model.words[asked.place].uppercased()) ", at: asked.place) }
        model.check()
        #expect(trial.app.ways.place == .today(.home) && trial.app.ways.said == .settingsWordsDone)
    }

    @Test func withoutWordsThereIsNoBackup() async throws {
        let trial = try await Trial.new()
        let (model, settings) = try await backup(trial)
        #expect(!model.hasWords(settings) && !model.canMake(settings))
        await model.make(named: "diary.backup")
        #expect(model.making.work.refused != nil && model.making.file == nil && trial.aside.isEmpty)
    }

    @Test func aBackupIsMadeAndHandedToThePerson() async throws {
        let trial = try await Trial.new()
        let words = try await trial.core { diary, _ in try diary.newRecoveryWords() }.joined(separator: " ")
        let (model, settings) = try await backup(trial)
        #expect(model.name(settings) == .settingsBackupName(day: "2026-11-25"))
        _ = trial.taken()
        await model.make(named: "diary.backup")
        #expect(trial.taken() == ["backup"])
        let made = try #require(model.making.file)
        #expect(made.lastPathComponent == "diary.backup" && model.making.made == nil && !model.canMake(settings))
        let there = trial.folder.appendingPathComponent("taken.backup")
        try FileManager.default.moveItem(at: made, to: there)
        await model.making.handed(.success(there))
        #expect(model.making.made != nil && model.making.file == nil && trial.aside.isEmpty)
        let scratch = trial.folder.appendingPathComponent("scratch")
        try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
        #expect(try checkBackup(file: there.path, words: words, scratch: scratch.path).found.sound)
    }

    @Test func aBackupThatNobodyTookLeavesNothingBehind() async throws {
        let trial = try await Trial.new()
        _ = try await trial.core { diary, _ in try diary.newRecoveryWords() }
        let (model, settings) = try await backup(trial)
        await model.make(named: "diary.backup")
        await model.making.notHanded()
        #expect(model.making.made == nil && model.making.work.refused == nil && trial.aside.isEmpty)
        await model.make(named: "diary.backup")
        await model.making.handed(.failure(CocoaError(.fileWriteNoPermission)))
        #expect(model.making.made == nil && model.making.work.refused != nil && trial.aside.isEmpty)
        #expect(model.canMake(settings))
    }

    @Test func theDrillPassesWithTheWordsAndFailsWithOthers() async throws {
        let trial = try await Trial.sample()
        let kept = try await BackedUp(trial)
        let drill = DrillModel(trial.here)
        #expect(!drill.canTry)
        drill.file = ChosenFile(kept.file)
        drill.words = wrong
        #expect(drill.canTry && drill.words.wordsSoFar == 24)
        await drill.run()
        #expect(drill.found == nil && drill.fieldSays && drill.work.refused?.ofWords == .refusedWrongWords)
        #expect(drill.words == wrong && kept.aside.isEmpty)
        drill.words = kept.words.replacing(" ", with: "\n", maxReplacements: 1)
        #expect(drill.words.wordsSoFar == 24)
        await drill.run()
        #expect(drill.found?.found.sound == true && drill.words.isEmpty)
        #expect(kept.aside.isEmpty && trial.taken().isEmpty)
    }

    @Test func aWordThatIsNoneIsNamedByItsPlace() async throws {
        let trial = try await Trial.sample()
        let kept = try await BackedUp(trial)
        let drill = DrillModel(trial.here)
        drill.file = ChosenFile(kept.file)
        var words = kept.words.split(separator: " ")
        words[6] = "somacard"
        drill.words = words.joined(separator: " ")
        await drill.run()
        #expect(drill.work.refused?.ofWords == .settingsWordWrong(place: "7"))
        drill.words = "abandon ability"
        await drill.run()
        #expect(drill.work.refused?.ofWords == .settingsWordsWrong)
    }
}
