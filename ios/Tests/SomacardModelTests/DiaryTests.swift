// Opening, locking and erasing the phone's diary; what the screens hear of it.

import SomacardModel
import SomacardTrial
import Testing

@MainActor @Suite struct DiaryTests {
    private func today(_ trial: Trial) -> Screen<Today> {
        trial.here.screen(.card, revision: \.revision) { try $0.today(now: $1) }
    }

    @Test func aScreenIsReadOnceUntilSomethingOfItChanges() async throws {
        let trial = try await Trial.sample()
        let screen = today(trial)
        await screen.refresh()
        await screen.refresh()
        #expect(trial.taken() == ["today"])
        #expect(screen.shown?.day.day == Day(year: 2026, month: 11, day: 25))
        let answer = NewAnswer(item: "sad", answer: .number(value: 3))
        _ = try await trial.app.diary.call { try $0.saveCheckIn(now: $1, checkIn: NewCheckIn(answers: [answer])) }
        await screen.refresh()
        #expect(trial.taken() == ["saveCheckIn", "today"])
    }

    @Test func aLockedDiaryLeavesTheScreenAsItWasAndIsReadAnewAfterwards() async throws {
        let trial = try await Trial.sample()
        let screen = today(trial)
        await screen.refresh()
        await trial.app.diary.lock()
        #expect(trial.app.diary.isLocked)
        await screen.refresh()
        #expect(screen.shown != nil && screen.refused == nil)
        try await trial.app.diary.open()
        _ = trial.taken()
        await screen.refresh()
        #expect(trial.taken() == ["today"])
    }

    @Test func whoSaysNoIsAskedForNothingElse() async throws {
        let trial = try await Trial.sample()
        await trial.app.diary.lock()
        trial.vault.asks.value = true
        trial.person.says.value = false
        await #expect(throws: SomacardError.self) { try await trial.app.diary.open() }
        #expect(trial.app.diary.isLocked && trial.person.asked.value == 1)
    }

    @Test func aRefusedActionChangesNothingAndSaysWhy() async throws {
        let trial = try await Trial.sample()
        let screen = today(trial)
        await screen.refresh()
        let before = screen.shown
        let wrong = NewAnswer(item: "sad", answer: .number(value: 9))
        let saved = await screen.ask { try $0.saveCheckIn(now: $1, checkIn: NewCheckIn(answers: [wrong])) }
        #expect(saved == nil && screen.shown == before)
        #expect(screen.refused?.wrong(at: "sad") != nil)
    }

    @Test func readingTheScreenAgainIsNoAnswerToWhyAnActionWasRefused() async throws {
        let trial = try await Trial.sample()
        let screen = today(trial)
        await screen.refresh()
        let wrong = NewAnswer(item: "sad", answer: .number(value: 9))
        _ = await screen.ask { try $0.saveCheckIn(now: $1, checkIn: NewCheckIn(answers: [wrong])) }
        let right = NewAnswer(item: "sad", answer: .number(value: 3))
        _ = try await trial.core { try $0.saveCheckIn(now: $1, checkIn: NewCheckIn(answers: [right])) }
        _ = trial.taken()
        await screen.refresh()
        #expect(trial.taken() == ["today"] && screen.refused?.wrong(at: "sad") != nil)
        await screen.act { try $0.today(now: $1) }
        #expect(screen.refused == nil)
    }

    @Test func whatCouldNotBeReadIsNoRefusalAnyMoreOnceItIsRead() async throws {
        let trial = try await Trial.sample()
        let fails = Guarded(true)
        let screen = Screen<Today>(trial.app.diary, revision: \.revision) {
            if fails.value { throw SomacardError.CannotWrite(why: .busy, advice: "") }
            return try $0.today(now: $1)
        }
        await screen.refresh()
        #expect(screen.refused != nil && screen.shown == nil)
        fails.value = false
        await screen.refresh()
        #expect(screen.refused == nil && screen.shown != nil)
    }

    @Test func whatIsDoneAsideIsClosedAgain() async throws {
        let trial = try await Trial.sample()
        await trial.app.diary.lock()
        let day = try await trial.app.diary.aside { diary in
            try await diary.run { try $0.today(now: Moment(Trial.evening)).day.day }
        }
        #expect(day == Day(year: 2026, month: 11, day: 25))
        #expect(trial.app.diary.isLocked)
    }

    @Test func anErasedDiaryIsGone() async throws {
        let trial = try await Trial.new()
        try await trial.app.diary.erase()
        #expect(trial.app.diary.isLocked)
        #expect(try await trial.app.diary.state() == .new)
    }
}
