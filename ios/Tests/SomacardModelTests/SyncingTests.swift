// What the app syncs by itself: when it asks a relay, and when it does not.

import Foundation
import SomacardModel
import SomacardTrial
import Testing

@MainActor @Suite struct SyncingTests {
    private let asked = Guarded<[String]>([])

    /// A new diary with a mailbox whose relay does not answer.
    private func withMailbox(mayTalk: Bool = true) async throws -> Trial {
        let trial = try await Trial.new(mayTalk: mayTalk)
        _ = try await trial.core { diary, _ in try diary.newRecoveryWords() }
        _ = try await trial.core {
            try $0.openMailbox(
                now: $1, relay: "https://relay.example.org", join: "join-code-1234", deviceName: "Phone")
        }
        trial.relay.value = { [asked] request in
            asked.with { $0.append(request.url) }
            return nil
        }
        return trial
    }

    @Test func anAppThatStaysOfflineNeverAsksAnybody() async throws {
        let trial = try await withMailbox(mayTalk: false)
        await trial.app.syncing.replan(opened: true)
        #expect(!(await trial.app.syncing.sync()))
        await trial.app.byItself.woken()
        #expect(asked.value.isEmpty && trial.background.wakes.value == nil)
    }

    @Test func withAMailboxThePhoneIsAskedToWakeTheAppAtAMomentOfItsOwn() async throws {
        let trial = try await withMailbox()
        await trial.app.syncing.replan(opened: true)
        let wakes = try #require(trial.background.wakes.value)
        #expect((4 * 3600.0...5 * 3600.0).contains(wakes.timeIntervalSince(Trial.evening)))
        trial.app.syncing.stop()
        #expect(trial.background.wakes.value == nil && asked.value.isEmpty)
    }

    @Test func withoutAMailboxThereIsNothingToDo() async throws {
        let trial = try await Trial.new()
        await trial.app.syncing.replan(opened: true)
        #expect(trial.background.wakes.value == nil)
        #expect(!(await trial.app.syncing.sync()))
    }

    @Test func whereNobodyAnswersItIsTriedAgain() async throws {
        let trial = try await withMailbox()
        #expect(await trial.app.syncing.sync())
        #expect(!asked.value.isEmpty && asked.value.allSatisfy { $0.hasPrefix("https://relay.example.org") })
    }

    @Test func aLockedDiaryIsSyncedOnlyWhereItsKeyAsksForNobody() async throws {
        let trial = try await withMailbox()
        await trial.app.diary.lock()
        #expect(await trial.app.syncing.sync())
        #expect(!asked.value.isEmpty && trial.app.diary.isLocked)
        asked.value = []
        trial.vault.asks.value = true
        #expect(!(await trial.app.syncing.sync()))
        #expect(asked.value.isEmpty)
    }

    @Test func onlyOneSyncRunsAtATimeAndAStoppedOneEndsCleanly() async throws {
        let trial = try await withMailbox()
        let (began, begins) = AsyncStream.makeStream(of: Void.self)
        trial.relay.value = { _ in
            begins.yield()
            try? await Task.sleep(for: .seconds(3600))
            return nil
        }
        let first = Task { await trial.app.syncing.sync() }
        for await _ in began { break }
        #expect(!(await trial.app.syncing.sync()))
        first.cancel()
        #expect(await first.value == false)
        trial.relay.value = { _ in nil }
        #expect(await trial.app.syncing.sync())
    }
}
