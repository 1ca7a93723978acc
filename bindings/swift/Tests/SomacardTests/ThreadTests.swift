// Many threads: the core is called from any of them, and let go of on any of them.

import Dispatch
import Foundation
import Somacard
import Testing

@Suite struct ThreadTests {
    @Test(.timeLimit(.minutes(2))) func eightTasksSaveAndRead() async throws {
        let place = try Place()
        let diary = try place.create()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for task in 0..<8 {
                group.addTask {
                    for round in 0..<8 {
                        let at = Moment(instant: now.instant + Int64(task * 8 + round) * 1000, offsetMinutes: 60)
                        let saved = try diary.saveCheckIn(now: at, checkIn: sad(Int32(round % 6)))
                        #expect(saved.today.day.checkIns.contains { $0.id == saved.id })
                        _ = try diary.today(now: at)
                    }
                }
            }
            try await group.waitForAll()
        }
        let ids = try diary.today(now: now).day.checkIns.map(\.id)
        #expect(ids.count == 64)
        #expect(Set(ids).count == 64)
        #expect(ids.allSatisfy { UUID(id: $0)?.id == $0 })
    }

    @Test(.timeLimit(.minutes(2))) func diariesAreLetGoOfOnManyThreads() throws {
        let place = try Place()
        try place.create().lock()
        for _ in 0..<8 {
            DispatchQueue.concurrentPerform(iterations: 32) { number in
                // Opened, read and dropped at once, while others open and drop; a listener goes with it.
                guard let diary = try? place.open() else { return unexpected(Secretive()) }
                let listening = try? diary.listen(listener: Listener())
                if number % 3 == 0 { try? listening?.stop() }
                #expect((try? diary.today(now: now)) != nil)
            }
        }
        #expect(try place.open().today(now: now).day.checkIns.isEmpty)
    }

    @Test(.timeLimit(.minutes(2))) func oneIsLockedWhileOthersCall() async throws {
        let diary = try Place().create()
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<4 {
                group.addTask {
                    for _ in 0..<200 {
                        do { _ = try diary.today(now: now) } catch SomacardError.Locked { return } catch {
                            return unexpected(error)
                        }
                    }
                }
            }
            group.addTask { try? diary.lock() }
        }
        #expect(throws: SomacardError.self) { try diary.today(now: now) }
    }

    @Test func anOpenDiaryIsCalledOffTheMainThread() async throws {
        let place = try Place()
        let diary = try await OpenDiary.opening {
            #expect(!Thread.isMainThread)
            return try place.create()
        }
        let saved = try await onMain(diary)
        #expect(try await diary.run { try $0.today(now: now).day.checkIns.map(\.id) } == [saved])
    }

    @MainActor private func onMain(_ diary: OpenDiary) async throws -> String {
        try await diary.run { diary in
            #expect(!Thread.isMainThread)
            return try diary.saveCheckIn(now: now, checkIn: sad(1)).id
        }
    }

    @Test func whatWasAskedForIsDoneThoughItsTaskIsCancelled() async throws {
        let place = try Place()
        let diary = OpenDiary(try place.create())
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return try await diary.run { try $0.saveCheckIn(now: now, checkIn: sad(5)).id }
        }
        let id = try await task.value
        #expect(try await diary.run { try $0.today(now: now).day.checkIns.map(\.id) } == [id])
    }

    @Test func anOpenDiaryThrowsTheErrorsOfTheCore() async throws {
        let place = try Place()
        await #expect(throws: SomacardError.self) { try await OpenDiary.opening(place.open) }
        let diary = OpenDiary(try place.create())
        try await diary.lock()
        await #expect(throws: SomacardError.self) { try await diary.run { try $0.today(now: now) } }
    }

    @Test(.timeLimit(.minutes(1))) func aLockDoesNotWaitItsTurn() async throws {
        let diary = OpenDiary(try Place().create())
        let (began, ends) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        let long = Task {
            await diary.run { _ in
                began.signal()
                ends.wait()
            }
        }
        await Task.detached { waitFor(began) }.value
        try await diary.lock()
        ends.signal()
        await long.value
    }
}

/// Waiting is for threads that may block: the compiler keeps it out of tasks.
func waitFor(_ semaphore: DispatchSemaphore) {
    semaphore.wait()
}
