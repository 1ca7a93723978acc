// Listening: told after the entry is safe, on a thread that wrote, with no lock held.

import Foundation
import Testing

@testable import Somacard

@Suite(.timeLimit(.minutes(1))) struct ListeningTests {
    @Test func aListenerIsToldUntilItStops() throws {
        let diary = try Place().create()
        let listener = Listener { areas, _ in #expect(areas.contains(.card) && areas.contains(.insights)) }
        let listening = try diary.listen(listener: listener)
        let saved = try diary.saveCheckIn(now: now, checkIn: sad(2))
        #expect(listener.revisions.value == [saved.today.revision])
        try listening.stop()
        try listening.stop()
        _ = try diary.saveCheckIn(now: now, checkIn: sad(3))
        #expect(listener.revisions.value.count == 1)
    }

    @Test func aListenerLetGoOfHearsNothing() throws {
        let diary = try Place().create()
        let listener = Listener()
        _ = try diary.listen(listener: listener)
        _ = try diary.saveCheckIn(now: now, checkIn: sad(2))
        #expect(listener.revisions.value.isEmpty)
    }

    @Test func aListenerThatThrowsHarmsNothing() throws {
        let diary = try Place().create()
        let errors: [any Error] = [ListenerError.Failed, Secretive()]
        let held = try errors.map { error in try diary.listen(listener: Listener { _, _ in throw error }) }
        let after = Listener()
        let last = try diary.listen(listener: after)
        let saved = try diary.saveCheckIn(now: now, checkIn: sad(4))
        #expect(saved.today.day.checkIns.map(\.id) == [saved.id])
        #expect(after.revisions.value.count == 1)
        for listening in held + [last] { try listening.stop() }
    }

    @Test func aListenerMayCallBackAndLockAndWhatWasSavedIsSaidToBe() throws {
        let place = try Place()
        let diary = try place.create()
        let read = Guarded(0)
        let listening = try diary.listen(
            listener: Listener { _, revision in
                let today = try diary.today(now: now)
                #expect(today.revision >= revision)
                read.with { $0 = today.day.checkIns.count }
                try diary.lock()
            })
        var saved: String?
        do {
            _ = try diary.saveCheckIn(now: now, checkIn: sad(1))
        } catch SomacardError.SavedThenLocked(let id) {
            saved = id
        }
        #expect(read.value == 1)
        #expect(throws: SomacardError.self) { try diary.today(now: now) }
        try listening.stop()
        #expect(try place.open().today(now: now).day.checkIns.map(\.id) == [try #require(saved)])
    }

    @Test func aListenerIsToldOnceThatTheDiaryWasLocked() throws {
        let diary = try Place().create()
        let refused = Guarded(0)
        let listener = Listener { areas, _ in
            #expect(Set(areas) == Set(Area.allCases))
            do { _ = try diary.today(now: now) } catch SomacardError.Locked { refused.with { $0 += 1 } }
        }
        let listening = try diary.listen(listener: listener)
        let revision = try diary.today(now: now).revision
        try diary.lock()
        try diary.lock()
        #expect(listener.revisions.value == [revision + 1])
        #expect(refused.value == 1)
        try listening.stop()
    }

    @Test func aListenerMayStopItselfAndOthers() throws {
        let diary = try Place().create()
        let held = Guarded<[Listening]>([])
        for _ in 0..<4 {
            let listener = Listener { _, _ in
                for listening in held.value { try listening.stop() }
                held.with { $0.removeAll() }
            }
            try held.with { $0.append(try diary.listen(listener: listener)) }
        }
        _ = try diary.saveCheckIn(now: now, checkIn: sad(1))
        #expect(held.value.isEmpty)
    }

    @Test func stoppingIsSafeFromAnyThread() throws {
        let diary = try Place().create()
        for _ in 0..<20 {
            let listening = Guarded<Listening?>(try diary.listen(listener: Listener()))
            DispatchQueue.concurrentPerform(iterations: 8) { number in
                switch number {
                case 0: _ = try? diary.saveCheckIn(now: now, checkIn: sad(0))
                case 1: listening.with { $0 = nil }
                default: try? listening.value?.stop()
                }
            }
        }
    }

    @Test func changesComeAsAStream() async throws {
        let place = try Place()
        let diary = OpenDiary(try place.create())
        let changes = try diary.changes()
        let reading = Task {
            var revisions: [UInt64] = []
            for await change in changes {
                #expect(change.areas.contains(.card))
                revisions.append(change.revision)
                if revisions.count == 3 { break }
            }
            return revisions
        }
        for number: Int32 in 0..<3 { _ = try await diary.run { try $0.saveCheckIn(now: now, checkIn: sad(number)) } }
        let revisions = await reading.value
        #expect(revisions.count == 3)
        #expect(revisions == revisions.sorted())
    }

    @Test func aStreamThatIsLetGoOfStopsListening() async throws {
        final class Token: Sendable {}
        let diary = try Place().create()
        var token: Token? = Token()
        weak var held = token
        var stream: AsyncStream<UInt64>? = try diary.told { [token] change in token == nil ? nil : change.revision }
        token = nil
        let saved = try diary.saveCheckIn(now: now, checkIn: sad(1))
        for await revision in try #require(stream) {
            #expect(revision == saved.today.revision)
            break
        }
        #expect(held != nil)
        stream = nil
        #expect(held == nil)
        _ = try diary.saveCheckIn(now: now, checkIn: sad(2))
    }

    @Test func aStreamEndsWithItsTaskAndWithTheDiary() async throws {
        let place = try Place()
        var diary: Diary? = try place.create()
        let cancelled = Task { [changes = try #require(diary).changes()] in for await _ in changes {} }
        cancelled.cancel()
        await cancelled.value
        let ended = Task { [changes = try #require(diary).changes()] in
            var count = 0
            for await _ in changes { count += 1 }
            return count
        }
        _ = try diary?.saveCheckIn(now: now, checkIn: sad(1))
        diary = nil
        #expect(await ended.value == 1)
    }

    @Test func aWatchedScreenIsReadAgainAfterAChange() async throws {
        let place = try Place()
        let diary = OpenDiary(try place.create())
        let readings = Guarded(0)
        let screens = diary.watch([.card]) { diary in
            readings.with { $0 += 1 }
            return try diary.today(now: now).day.checkIns.count
        }
        var seen: [Int] = []
        for try await count in screens {
            seen.append(count)
            if count == 2 { break }
            _ = try await diary.run { try $0.saveCheckIn(now: now, checkIn: sad(1)) }
        }
        #expect(seen == [0, 1, 2])
        #expect(readings.value == 3)
    }

    @Test func ofManyChangesAWatchedScreenShowsTheLast() async throws {
        let place = try Place()
        let diary = OpenDiary(try place.create())
        let readings = Guarded(0)
        let screens = diary.watch { diary in
            readings.with { $0 += 1 }
            return try diary.today(now: now).day.checkIns.count
        }
        try await diary.run { diary in for _ in 0..<50 { _ = try diary.saveCheckIn(now: now, checkIn: sad(1)) } }
        for try await count in screens where count == 50 { break }
        #expect(readings.value <= 3)
    }

    @Test func lockingEndsAWatchedScreenAndALaterOneNeverBegins() async throws {
        let place = try Place()
        let diary = OpenDiary(try place.create())
        for expected in [1, 0] {
            var shown = 0
            do {
                for try await _ in diary.watch([.settings], { try $0.today(now: now) }) {
                    shown += 1
                    try await diary.lock()
                }
                Issue.record("a locked diary is watched")
            } catch SomacardError.Locked {}
            #expect(shown == expected)
        }
    }

    @Test func aStreamOfChangesTellsOfTheLockAndGoesOn() async throws {
        let diary = try Place().create()
        let told = Guarded<[Set<Area>]>([])
        let reading = Task { [changes = try diary.changes()] in
            for await change in changes { told.with { $0.append(change.areas) } }
        }
        try diary.lock()
        while told.value.isEmpty { try await Task.sleep(for: .milliseconds(1)) }
        #expect(told.value == [Set(Area.allCases)])
        reading.cancel()
        await reading.value
    }
}
