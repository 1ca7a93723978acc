// The app in front and left: what is covered, and when the diary is locked.

import Foundation
import SomacardModel
import SomacardTrial
import Testing

@MainActor @Suite struct LeavingTests {
    @Test func aShortWayOutLeavesTheDiaryOpenAndALongOneLocksIt() async throws {
        let trial = try await Trial.sample()
        await trial.app.leaving.left()
        trial.clock.value += 299
        await trial.app.leaving.came()
        #expect(!trial.app.diary.isLocked)
        await trial.app.leaving.left()
        trial.clock.value += 300
        await trial.app.leaving.came()
        #expect(trial.app.diary.isLocked)
    }

    @Test func atOnceIsAtOnce() async throws {
        let trial = try await Trial.sample()
        trial.choices.lock(after: .atOnce)
        await trial.app.leaving.left()
        #expect(trial.app.diary.isLocked)
    }

    @Test func leavingOnceMoreBeforeComingBackIsTheSameLeaving() async throws {
        let trial = try await Trial.sample()
        await trial.app.leaving.left()
        trial.clock.value += 299
        await trial.app.leaving.left()
        #expect(!trial.app.diary.isLocked)
        trial.clock.value += 1
        await trial.app.leaving.left()
        #expect(trial.app.diary.isLocked)
    }

    @Test func theAppSwitcherShowsNothingUnlessThePersonWantsIt() async throws {
        let trial = try await Trial.sample()
        trial.app.leaving.covered()
        #expect(trial.app.leaving.isCovered)
        await trial.app.leaving.came()
        #expect(!trial.app.leaving.isCovered)
        trial.choices.hideScreen(false)
        trial.app.leaving.covered()
        #expect(!trial.app.leaving.isCovered)
    }
}
