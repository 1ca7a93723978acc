// What is noted around a session: filled in at different times, what a boundary leads to, and taking it back.

import SomacardModel
import SomacardTrial
import Testing

@MainActor @Suite struct SessionsVisitTests {
    private func visits(_ trial: Trial) async throws -> [VisitRow] {
        try await trial.core { try $0.visits(now: $1) }.visits
    }

    private func one(_ trial: Trial) async throws -> VisitRow { try #require(try await visits(trial).last) }

    private func begun(_ trial: Trial, _ kind: SessionKind = .massage) async throws -> (VisitModel, VisitDraft) {
        let model = VisitModel(trial.room(.visit(.oneOff(kind: kind))), of: .oneOff(kind: kind))
        await model.screen.refresh()
        _ = trial.taken()
        return (model, try #require(model.draft))
    }

    private func noted(_ trial: Trial, _ visit: VisitRow) async throws -> (VisitModel, VisitDraft) {
        let here = trial.room(.notedVisit(day: visit.forDay, id: visit.id))
        let model = VisitModel(here, day: visit.forDay, id: visit.id)
        await model.screen.refresh()
        _ = trial.taken()
        return (model, try #require(model.draft))
    }

    @Test func eachScreenIsOneCall() async throws {
        let trial = try await Trial.sample()
        let visit = try await one(trial)
        let here = trial.room(.visits)
        await VisitsModel(here).screen.refresh()
        #expect(trial.taken() == ["visits"])
        await VisitModel(here, of: .oneOff(kind: .massage)).screen.refresh()
        #expect(trial.taken() == ["visitForm"])
        await VisitModel(here, day: visit.forDay, id: visit.id).screen.refresh()
        #expect(trial.taken() == ["notedVisitForm"])
        await BoundaryModel(here, day: visit.forDay, visit: visit.id).screen.refresh()
        #expect(trial.taken() == ["visits"])
    }

    @Test func beforeAndAfterAreFilledInAtDifferentTimes() async throws {
        let trial = try await Trial.new()
        let (model, draft) = try await begun(trial)
        #expect(!model.isReady && model.answered(draft.before.mood) == nil)
        draft.before.mood.answer("sad", 4)
        #expect(model.isReady)
        await model.save()
        #expect(trial.taken() == ["saveVisit"] && trial.app.ways.place == .sessions(.home))
        let first = try await one(trial)
        #expect(first.feltBefore != nil)

        let (again, more) = try await noted(trial, first)
        #expect(again.answered(more.before.mood) == .sessionsAnswered(count: 1) && !again.isTyped)
        more.after.mood.answer("sad", 1)
        let heard = try #require(again.screen.shown?.questions.relationship.first)
        more.relationship.answer(heard.id, 9)
        more.homework = "A walk"
        await again.save()
        #expect(trial.taken() == ["editVisit"])
        let whole = try await one(trial)
        #expect(whole.feltAfter != nil && whole.relationship.first?.number == 9 && whole.homework == ["A walk"])
        #expect(!whole.shownToRated && whole.feltBefore == first.feltBefore)
    }

    @Test func whatWasRatedIsTakenBackByASecondPress() async throws {
        let trial = try await Trial.new()
        let (model, draft) = try await begun(trial)
        let questions = try #require(model.screen.shown?.questions)
        let (coming, heard, later) = (questions.coming[0].id, questions.relationship[0].id, questions.nextDay[0].id)
        draft.coming.answer(coming, 2)
        draft.coming.answer(coming, nil)
        #expect(!model.isTyped)
        for ratings in [draft.coming, draft.leaving] { ratings.answer(coming, 2) }
        draft.relationship.answer(heard, 9)
        draft.nextDay.answer(later, 4)
        draft.answer(.yes)
        draft.note = "As it was"
        await model.save()

        let (again, more) = try await noted(trial, one(trial))
        for ratings in [more.coming, more.leaving] { ratings.answer(coming, nil) }
        more.relationship.answer(heard, nil)
        more.nextDay.answer(later, nil)
        more.answer(.yes)
        #expect(again.isTyped && again.answered(more.coming) == nil && more.boundary == nil)
        await again.save()
        let visit = try await one(trial)
        #expect(visit.before.isEmpty && visit.after.isEmpty && visit.relationship.isEmpty && visit.nextDay.isEmpty)
        #expect(visit.boundary == nil && visit.notes == ["As it was"])
    }

    @Test func aMoodThatWasSavedIsTakenBackByASecondPress() async throws {
        let trial = try await Trial.new()
        let (model, draft) = try await begun(trial)
        draft.before.mood.answer("sad", 4)
        draft.before.mood.answer("joy", 1)
        await model.save()
        let (again, more) = try await noted(trial, one(trial))
        more.before.mood.answer("sad", nil)
        #expect(again.isTyped && again.answered(more.before.mood) == .sessionsAnswered(count: 1))
        await again.save()
        let felt = try #require(try await one(trial).feltBefore)
        #expect(felt.answers.map(\.item) == ["joy"])
    }

    @Test func whatWasFeltInTheBodyGoesAlong() async throws {
        let trial = try await Trial.new()
        let (model, draft) = try await begun(trial)
        draft.after.body.readings = [
            NewReading(target: "jaw-left", sensation: "tension", answer: .intensity(value: 6))
        ]
        #expect(model.marked(draft.after) == .sessionsMarked(count: 1))
        await model.save()
        #expect(try await one(trial).feltAfter?.readings.map(\.target) == ["jaw-left"])
        let (again, more) = try await noted(trial, try await one(trial))
        more.after.body.readings = []
        await again.save()
        #expect(try await one(trial).feltAfter?.readings ?? [] == [])
    }

    @Test func aPlacesNoteStaysWithTheVisit() async throws {
        let trial = try await Trial.new()
        let jaw = NewReading(target: "jaw-left", sensation: "tight", answer: .intensity(value: 6), note: "on leaving")
        let (model, draft) = try await begun(trial)
        draft.after.body.readings = [jaw]
        await model.save()
        let (again, more) = try await noted(trial, try await one(trial))
        #expect(more.after.body.readings == [jaw] && !again.isTyped)
        more.after.mood.answer("sad", 1)
        await again.save()
        #expect(try await one(trial).feltAfter?.readings.map(\.notes) == [["on leaving"]])
    }

    @Test func aBoundaryOfWhichOneIsNotSureOffersNextStepsAndSendsNothing() async throws {
        let trial = try await Trial.new()
        let (model, draft) = try await begun(trial)
        draft.answer(.notSure)
        await model.save()
        let visit = try await one(trial)
        #expect(visit.boundary == .notSure)
        #expect(trial.app.ways.place == .sessions(.boundary(day: visit.forDay, visit: visit.id)))

        let boundary = BoundaryModel(trial.here, day: visit.forDay, visit: visit.id)
        await boundary.screen.refresh()
        let visits = try #require(boundary.screen.shown)
        let steps = try #require(boundary.choice(visits)?.nextSteps)
        let ways = steps.compactMap { step -> Place? in
            if case .go(let place, _) = boundary.step(step, in: visits) { place } else { nil }
        }
        #expect(ways.contains(.sessions(.people)) && ways.contains(.sessions(.complaint)))
        boundary.draft?.text = "It went on too long"
        _ = trial.taken()
        await boundary.save()
        #expect(trial.taken() == ["editVisit"] && !boundary.isTyped)
        #expect(try await one(trial).boundaryNotes == ["It went on too long"])
    }

    @Test func aRespectedBoundaryLeadsBack() async throws {
        let trial = try await Trial.new()
        let (model, draft) = try await begun(trial)
        draft.answer(.yes)
        await model.save()
        #expect(trial.app.ways.place == .sessions(.home))
    }

    @Test func whereNobodyIsTouchedTheBoundaryIsNotAskedAbout() async throws {
        let trial = try await Trial.new()
        let (model, _) = try await begun(trial, .individualDbt)
        let form = try #require(model.screen.shown)
        #expect(!form.withTouch && model.showRated(form) == .sessionsShowRated)
    }

    @Test func urgesAreNotAskedAmongTheFeelings() async throws {
        let trial = try await Trial.new()
        let (model, _) = try await begun(trial)
        let form = try #require(model.screen.shown)
        let items = model.moods(form).flatMap(\.items)
        #expect(items.contains { $0.id == "sad" } && !items.contains { $0.kind == .urge })
    }

    @Test func deletingAVisitIsOneCall() async throws {
        let trial = try await Trial.sample()
        let visit = try await one(trial)
        let (model, _) = try await noted(trial, visit)
        await model.delete()
        #expect(trial.taken() == ["deleteVisit"] && trial.app.ways.said == .sessionsVisitDeleted)
        #expect(try await !visits(trial).contains { $0.id == visit.id })
    }

    @Test func theNewestVisitComesFirstAndOpens() async throws {
        let trial = try await Trial.sample()
        let model = VisitsModel(trial.room(.visits))
        await model.screen.refresh()
        let newest = try await one(trial)
        let shown = try #require(model.screen.shown)
        #expect(model.newestFirst(shown).first == newest)
        model.open(newest)
        #expect(trial.app.ways.place == .sessions(.notedVisit(day: newest.forDay, id: newest.id)))
    }
}
