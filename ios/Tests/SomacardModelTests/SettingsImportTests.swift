// Tables of other programs, and the person's own whole copy.

import Foundation
import SomacardModel
import SomacardTrial
import Testing

@MainActor @Suite struct SettingsImportTests {
    private let map = """
        name = "notebook"
        zone = "Europe/Amsterdam"
        key = ["date"]
        [time]
        column = "date"
        format = "%Y-%m-%d"
        at = "21:00"
        [[column]]
        name = "mood"
        item = "sad"
        """

    private func firstDay(_ trial: Trial) async throws -> Day? {
        try await trial.core { try $0.settings(now: $1).holds.firstDay }
    }

    @Test func aTableIsTakenInWithItsMapAndTheLinesLeftOutAreNamed() async throws {
        let trial = try await Trial.new()
        let model = ImportModel(trial.here)
        #expect(!model.canImport)
        let table = "date,mood,extra\n2026-11-01,3,a\n2026-11-02,9,b\n2026-11-03,1,c\n"
        model.file = try trial.file("table.csv", table)
        model.map = try trial.file("map.toml", map)
        #expect(model.canImport)
        await model.run()
        #expect(trial.taken() == ["importCsv"])
        var summary = try #require(model.summary)
        #expect(!summary.published && model.skipped(summary).count == 1)
        #expect(try await firstDay(trial) == nil)
        model.skipBad = true
        await model.run()
        summary = try #require(model.summary)
        #expect(summary.published && model.lines(summary).contains(.settingsImportNew(count: 2)))
        #expect(model.notes(summary) == [.settingsImportLeftOut(columns: "extra")])
        #expect(try await firstDay(trial) == Day(year: 2026, month: 11, day: 1))
        #expect(trial.aside.isEmpty)
    }

    @Test func aMapThatIsNoneIsRefusedByItsPart() async throws {
        let trial = try await Trial.new()
        let model = ImportModel(trial.here)
        model.file = try trial.file("table.csv", "date,mood\n2026-11-01,3\n")
        let martian = map.replacing("Europe/Amsterdam", with: "Mars/Olympus")
        model.map = try trial.file("map.toml", martian)
        await model.run()
        #expect(model.summary == nil && model.work.refused?.field?.contains("zone") == true)
        #expect(model.given != nil)
        #expect(try await firstDay(trial) == nil)
    }

    @Test func onlyTheFirstOfManyLinesThatCannotBeTakenAreNamed() async throws {
        let trial = try await Trial.new()
        let model = ImportModel(trial.here)
        let rows = (0..<60).map { "2026-10-\($0 % 28 + 1),nine\($0)" }
        model.file = try trial.file("table.csv", "date,mood\n" + rows.joined(separator: "\n") + "\n")
        model.map = try trial.file("map.toml", map)
        await model.run()
        let summary = try #require(model.summary)
        #expect(summary.skipped.count == 60)
        #expect(
            model.skipped(summary).count == 51 && model.skipped(summary).last == .settingsImportMoreLines(count: 10))
    }

    @Test func aWholeCopyIsTakenOutAndComesBackIntoAnEmptyDiaryOnly() async throws {
        let trial = try await Trial.sample()
        let out = TakeOutModel(trial.here)
        await out.make(named: "diary.json")
        #expect(trial.taken() == ["wholeCopy", "shareFile"] && !out.making.isFree)
        let copy = trial.folder.appendingPathComponent("whole.json")
        try FileManager.default.moveItem(at: try #require(out.making.file), to: copy)
        await out.making.handed(.success(copy))
        #expect(out.making.made != nil && out.making.isFree && trial.aside.isEmpty)
        let model = WholeCopyModel(trial.here)
        model.file = ChosenFile(copy)
        await model.run()
        #expect(model.isNoCopy && model.came == nil)
        try await trial.app.diary.erase()
        await trial.app.door.look()
        await trial.app.door.begin()
        _ = trial.taken()
        await model.run()
        #expect(trial.taken() == ["importJson"])
        #expect(model.came?.lastDay == Day(year: 2026, month: 11, day: 24) && !model.isNoCopy)
        #expect(trial.aside.isEmpty)
    }
}
