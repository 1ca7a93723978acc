// The diary's past: looking back, taking back, erasing one entry for good.

import SomacardModel
import SomacardTrial
import Testing

@MainActor @Suite struct SettingsHistoryTests {
    @Test func moreOfThePastIsShownWhenItIsAskedFor() async throws {
        let trial = try await Trial.sample()
        let model = HistoryModel(trial.here)
        await model.screen.refresh()
        let first = try #require(model.screen.shown)
        #expect(first.changes.count == 50 && model.hasMore(first))
        await model.showMore()
        #expect(model.screen.shown?.changes.count == 100)
        #expect(trial.taken() == ["history", "history"])
    }

    @Test func theLastChangeIsTakenBack() async throws {
        let trial = try await Trial.sample()
        _ = try await trial.core { try $0.setWeekStart(now: $1, weekday: 7) }
        let model = HistoryModel(trial.here)
        await model.screen.refresh()
        _ = trial.taken()
        await model.takeBack()
        await model.screen.refresh()
        #expect(trial.taken() == ["undo", "history"])
        #expect(try await trial.core { try $0.settings(now: $1).weekStart } == 1)
        #expect(trial.app.ways.said == .settingsUndone)
    }

    @Test func anEntryIsErasedForGood() async throws {
        let trial = try await Trial.sample()
        let past = try await trial.core { diary, _ in try diary.history(zone: "UTC", limit: 400) }
        let entry = try #require(past.changes.first { $0.record.kind == "check-in" }?.record)
        #expect(entry.isErasable && entry.word == .settingsRecordCheckIn)
        let model = RecordModel(
            trial.go(.settings(.record(kind: entry.kind, id: entry.id))), kind: entry.kind, id: entry.id)
        await model.screen.refresh()
        #expect(model.screen.shown.flatMap(model.record)?.id == entry.id)
        await model.erase()
        #expect(trial.taken() == ["historyOf", "eraseEntry"])
        let left = try await trial.core { diary, _ in try diary.historyOf(zone: "UTC", kind: entry.kind, id: entry.id) }
        #expect(left.changes.isEmpty && trial.app.ways.place == .today(.home))
    }

    @Test func settingsAreNotErasedAlone() async throws {
        let trial = try await Trial.sample()
        _ = try await trial.core { try $0.setWeekStart(now: $1, weekday: 7) }
        let past = try await trial.core { diary, _ in try diary.history(zone: "UTC", limit: 1) }
        #expect(past.changes.first?.record.word == .settingsRecordSetting)
        #expect(past.changes.first?.record.isErasable == false)
    }

    @Test func aScanTellsHowManyPlacesItAskedAndNotEachOfThem() async throws {
        let trial = try await Trial.sample()
        let past = try await trial.core { diary, _ in try diary.history(zone: "UTC", limit: 4000) }
        let scan = try #require(past.changes.first { $0.scanned != nil })
        #expect((scan.told + scan.untold).allSatisfy { !$0.name.hasPrefix("asked.") })
        #expect(scan.told.count + scan.untold.count < scan.fields.count)
    }
}
