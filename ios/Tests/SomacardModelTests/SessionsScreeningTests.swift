// The health questions: help first, places where it is about a place, and what was said earlier.

import SomacardModel
import SomacardTrial
import Testing

@MainActor @Suite struct SessionsScreeningTests {
    private func screening(_ trial: Trial) async throws -> ScreeningScreen {
        try await trial.core { try $0.screening(now: $1) }
    }

    private func questions(_ trial: Trial) async throws -> (ScreeningQuestionsModel, ScreeningDraft) {
        let model = ScreeningQuestionsModel(trial.room(.screeningQuestions(all: false)), all: false)
        await model.screen.refresh()
        _ = trial.taken()
        return (model, try #require(model.draft))
    }

    @Test func anUrgentAnswerIsSavedAtOnceAndShowsHelpBeforeAnythingElse() async throws {
        let trial = try await Trial.new()
        let (model, draft) = try await questions(trial)
        #expect(draft.standing == .sessionsQuestionOf(number: 1, count: 43))
        await model.answer(.yes)
        #expect(trial.taken() == ["answerScreening"] && trial.app.ways.place == .sessions(.home))
        let result = ScreeningModel(trial.room(.screening))
        await result.screen.refresh()
        let now = try #require(result.screen.shown)
        #expect(now.helpNow != nil && !now.helpBecause.isEmpty && result.asked(now) > 0)
        result.goToNumbers()
        #expect(trial.app.ways.place == .safety(.plan(injuryFirst: true)))
    }

    @Test func aPlaceIsChosenForAQuestionAboutAPlaceAndLeftOutOfTheMap() async throws {
        let trial = try await Trial.new()
        let (model, draft) = try await questions(trial)
        while draft.question?.placed == false { await model.answer(.no) }
        await model.answer(.yes)
        let question = try #require(draft.question)
        #expect(draft.choosesPlaces)
        await trial.app.figure.refresh()
        let shown = try #require(model.screen.shown)
        let parts = try #require(trial.app.figure.figure?.faces.first?.bodyParts)
        let part = try #require(parts.first { !model.places($0, in: shown).isEmpty })
        let place = try #require(model.places(part, in: shown).first)
        draft.turn(place.id, of: question)
        #expect(model.inShort(part, of: question) == .sessionsChosen(count: 1))
        await model.onward()
        #expect(!draft.choosesPlaces && draft.question != question)
        _ = trial.taken()
        await model.save()
        #expect(trial.taken() == ["answerScreening"])
        let now = try await screening(trial)
        #expect(now.noGo == [place.id])
        let touch = try await trial.core { diary, _ in try diary.touchPlan() }.regions
        #expect(touch.first { $0.region == place.id }?.noGo == true)
        let result = ScreeningModel(trial.room(.screening))
        #expect(result.onMap(now).marks[place.id]?.sign == "✕")
    }

    @Test func somethingChangedAsksAllAgainAndTheAnswersStayToLookBackAt() async throws {
        let trial = try await Trial.new()
        let (model, _) = try await questions(trial)
        await model.answer(.no)
        await model.save()
        let result = ScreeningModel(trial.room(.screening))
        await result.screen.refresh()
        _ = trial.taken()
        await result.somethingChanged()
        #expect(trial.taken() == ["screeningChanged"] && trial.app.ways.said == .sessionsScreeningNoted)
        #expect(try await screening(trial).questions.allSatisfy(\.asked))
        let history = ScreeningHistoryModel(trial.room(.screeningHistory))
        await history.screen.refresh()
        #expect(history.screen.shown?.screenings.count == 1)
        #expect(history.screen.shown?.screenings.first?.changed != nil)
    }

    @Test func aQuestionMayBeLeftOpenAndGoneBackTo() async throws {
        let trial = try await Trial.new()
        let (model, draft) = try await questions(trial)
        let first = try #require(draft.question)
        await model.leaveOpen()
        #expect(!model.isTyped && draft.question != first)
        draft.back()
        #expect(draft.question == first)
        await model.answer(.no)
        draft.back()
        #expect(draft.answer(to: first) == .no && model.isTyped)
    }

    @Test func afterTheLastQuestionAllIsSaved() async throws {
        let trial = try await Trial.new()
        let (model, draft) = try await questions(trial)
        for _ in 0..<43 { await model.answer(.no) }
        #expect(draft.question == nil && trial.taken() == ["answerScreening"])
        let now = try await screening(trial)
        #expect(now.ever && now.helpNow == nil && now.noGo.isEmpty)
    }
}
