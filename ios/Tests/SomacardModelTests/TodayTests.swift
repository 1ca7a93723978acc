// Today's screen, and what each of its actions asks of the core.

import Foundation
import SomacardModel
import SomacardTrial
import Testing

@MainActor @Suite struct TodayTests {
    private func home(_ trial: Trial) async -> TodayModel {
        let model = TodayModel(trial.here)
        await model.today.refresh()
        return model
    }

    @Test func todayIsOneCall() async throws {
        let trial = try await Trial.sample()
        let model = await home(trial)
        #expect(trial.taken() == ["today"])
        #expect(model.today.shown?.day.day == Day(year: 2026, month: 11, day: 25))
    }

    @Test func theNextSessionIsOneTapAway() async throws {
        let trial = try await Trial.sample()
        let model = await home(trial)
        let next = try #require(model.today.shown?.nextSession)
        model.open(next)
        #expect(
            trial.app.ways.place
                == .sessions(.session(series: next.series, original: next.original, day: next.day)))
    }

    @Test func yesterdayCanStillBeFilledIn() async throws {
        let trial = try await Trial.sample()
        trial.clock.value = Trial.evening.addingTimeInterval(24 * 60 * 60)
        let sad = NewAnswer(item: "sad", answer: .number(value: 2))
        _ = try await trial.core { try $0.saveCheckIn(now: $1, checkIn: NewCheckIn(answers: [sad])) }
        #expect(await home(trial).today.shown?.yesterdayOpen == Day(year: 2026, month: 11, day: 25))
    }

    @Test func aCheckInOfTodayIsDeletedInOneCall() async throws {
        let trial = try await Trial.sample()
        let sad = NewAnswer(item: "sad", answer: .number(value: 4))
        _ = try await trial.core { try $0.saveCheckIn(now: $1, checkIn: NewCheckIn(answers: [sad])) }
        let model = await home(trial)
        let id = try #require(model.today.shown?.day.checkIns.first?.id)
        _ = trial.taken()
        await model.delete(id)
        #expect(trial.taken() == ["deleteCheckIn"])
        #expect(model.today.shown?.day.checkIns.isEmpty == true)
    }

    @Test func whatIsHiddenIsBehindOneTap() async throws {
        let trial = try await Trial.sample()
        _ = try await trial.core { try $0.setDiscreet(now: $1, discreet: Discreet(discreet: true, hidden: true)) }
        let model = await home(trial)
        let today = try #require(model.today.shown)
        #expect(model.isHidden(today))
        model.uncover()
        #expect(!model.isHidden(today) && today.discreet.discreet)
        _ = trial.go(.today(.checkIn()))
        trial.here.back()
        #expect(!model.isHidden(today))
    }

    @Test func whatWasUncoveredIsCoveredAgainByTheLockAndByLeavingTheRoom() async throws {
        let trial = try await Trial.sample()
        _ = try await trial.core { try $0.setDiscreet(now: $1, discreet: Discreet(discreet: true, hidden: true)) }
        let model = await home(trial)
        let today = try #require(model.today.shown)
        model.uncover()
        await trial.app.diary.lock()
        try await trial.app.diary.open()
        #expect(model.isHidden(today))
        model.uncover()
        trial.app.ways.room = .body
        trial.app.ways.room = .today
        #expect(model.isHidden(today))
    }
}
