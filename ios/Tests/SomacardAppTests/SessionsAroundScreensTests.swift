// What is noted around sessions, the health questions, massage and the touch plan, drawn and used by their words alone.

import Foundation
import SomacardModel
import SomacardTrial
import SwiftUI
import SwiftUITesting
import Testing

@testable import SomacardApp

@MainActor @Suite struct SessionsAroundScreensTests {
    private func visits(_ trial: Trial) async throws -> [VisitRow] {
        try await trial.core { try $0.visits(now: $1) }.visits
    }

    private func touch(_ trial: Trial) async throws -> [TouchRow] {
        try await trial.core { diary, _ in try diary.touchPlan() }.regions
    }

    @Test func beforeAVisitIsFilledInAndAfterItLater() async throws {
        let trial = try await Trial.new()
        let drawn = try await trial.sessionsRoom(.visit(.oneOff(kind: .massage)))
        try await drawn.tap("Mood before")
        try await drawn.tap("Sadness: 4")
        try await drawn.tap("Save")
        #expect(await drawn.wait { trial.app.ways.place == .sessions(.home) })
        let noted = try #require(try await visits(trial).first)
        let later = try await trial.sessionsRoom(.notedVisit(day: noted.forDay, id: noted.id))
        #expect(later.texts.contains { $0.contains("Answered: 1") })
        try await later.tap("How it was between us, 0 not at all to 10 fully")
        try await later.tap("I felt heard and respected: 9")
        try await later.tap("Homework")
        try await later.type("What was agreed", "A walk")
        try await later.tap("Save")
        #expect(await later.wait { trial.app.ways.place == .sessions(.home) })
        let whole = try #require(try await visits(trial).first)
        #expect(whole.relationship.first?.number == 9 && whole.homework == ["A walk"] && whole.feltBefore != nil)
    }

    @Test func aMoodBeforeAVisitIsTakenBackByPressingItAgain() async throws {
        let trial = try await Trial.new()
        let mood = ["sad", "joy"].map { NewAnswer(item: $0, answer: .number(value: 4)) }
        let visit = NewVisit(feltBefore: NewCheckIn(answers: mood))
        let id = try await trial.core {
            try $0.saveVisit(now: $1, of: .oneOff(kind: .massage), visit: visit).id
        }
        let drawn = try await trial.sessionsRoom(.notedVisit(day: Day(year: 2026, month: 11, day: 25), id: id))
        try await drawn.tap("Mood before")
        try await drawn.tap("Sadness: 4")
        try await drawn.tap("Save")
        #expect(await drawn.wait { drawn.announced.contains("Saved") })
        #expect(try await visits(trial).first?.feltBefore?.answers.map(\.item) == ["joy"])
    }

    @Test func theBodyIsMarkedOnTheMapOfAVisit() async throws {
        let trial = try await Trial.new()
        let drawn = try await trial.sessionsRoom(.visit(.oneOff(kind: .massage)))
        try await drawn.tap("Body after")
        try await drawn.tap("Choose from the list of places")
        try await drawn.tap("throat")
        try await drawn.tap("tight")
        try await drawn.tap("tight: 6")
        try await drawn.tap("Mark")
        try await drawn.tap("Save")
        #expect(await drawn.wait { drawn.announced.contains("Saved") })
        #expect(try await visits(trial).first?.feltAfter?.readings.map(\.target) == ["throat"])
    }

    @Test(arguments: [false, true])
    func intimatePlacesAreOfferedAroundAVisitWhereThePersonChoseSo(_ chosen: Bool) async throws {
        let trial = try await Trial.new()
        _ = try await trial.core { try $0.setShowsIntimate(now: $1, day: nil, show: chosen) }
        let drawn = try await trial.sessionsRoom(.visit(.oneOff(kind: .massage)))
        try await drawn.tap("Body after")
        try await drawn.tap("Choose from the list of places")
        try await drawn.type("Find a place", "left breast")
        #expect(drawn.texts.contains("left breast") == chosen)
    }

    @Test func aBoundaryOfWhichOneIsNotSureOffersNextSteps() async throws {
        let trial = try await Trial.new()
        let drawn = try await trial.sessionsRoom(.visit(.oneOff(kind: .massage)))
        try await drawn.tap("Was my boundary respected?")
        try await drawn.tap("Not sure")
        try await drawn.tap("Save")
        #expect(await drawn.wait { drawn.texts.contains { $0.contains("Nothing is sent") } })
        try await drawn.type("Private note", "It went on too long")
        try await drawn.tap("Save the note")
        #expect(await drawn.wait { drawn.announced.contains("Saved") })
        #expect(try await visits(trial).first?.boundaryNotes == ["It went on too long"])
        try await drawn.tap("See where a complaint can be made")
        #expect(drawn.texts.contains { $0.hasPrefix("At the practice or clinic itself") })
    }

    @Test func deletingAVisitIsAskedFirst() async throws {
        let trial = try await Trial.sample()
        let visit = try #require(try await visits(trial).last)
        let drawn = try await trial.sessionsRoom(.notedVisit(day: visit.forDay, id: visit.id))
        try await drawn.tap("Delete what I noted")
        #expect(drawn.texts.contains { $0.contains("Mood and body stay in your day") })
        #expect(try await visits(trial).last == visit)
        try await drawn.tap("Delete what I noted")
        #expect(await drawn.wait { drawn.announced.contains("Deleted") })
        #expect(try await !visits(trial).contains { $0.id == visit.id })
    }

    @Test func anUrgentAnswerShowsHelpBeforeAnythingElse() async throws {
        let trial = try await Trial.new()
        let drawn = try await trial.sessionsRoom(.screening)
        try await drawn.tap("Answer the questions (43)")
        #expect(drawn.texts.contains("Question 1 of 43"))
        try await drawn.tap("Yes")
        #expect(await drawn.wait { drawn.texts.contains { $0.contains("Get medical help now") } })
        #expect(drawn.texts.contains { $0.hasPrefix("Do you suddenly have pain or pressure in your chest") })
        #expect(!drawn.texts.contains { $0.contains("you are fit") })
        let help = try #require(drawn.texts.firstIndex { $0.contains("Get medical help now") })
        let questions = try #require(drawn.texts.firstIndex { $0.hasPrefix("Answer the questions") })
        #expect(help < questions)
    }

    @Test func aPlaceIsChosenAndLeftOutOfTheMap() async throws {
        let trial = try await Trial.new()
        let questions = try await trial.core { try $0.screening(now: $1) }.questions
        let drawn = try await trial.sessionsRoom(.screening)
        try await drawn.tap("Answer the questions (43)")
        for _ in 0..<(questions.firstIndex { $0.placed } ?? 0) { try await drawn.tap("No") }
        try await drawn.tap("Yes")
        #expect(await drawn.wait(for: "Which places? You may leave this open."))
        try await drawn.tap("Head")
        try await drawn.tap("Forehead")
        try await drawn.tap("Next")
        try await drawn.tap("Save and stop here")
        #expect(await drawn.wait { trial.app.ways.place == .sessions(.screening) })
        let now = try await trial.core { try $0.screening(now: $1) }
        #expect(now.noGo.count == 1)
        #expect(try await touch(trial).first { $0.region == now.noGo[0] }?.noGo == true)
        #expect(await drawn.wait { drawn.drawnTexts.contains("✕") })
    }

    @Test func goalAndRhythmAreSaid() async throws {
        let trial = try await Trial.new()
        let drawn = try await trial.sessionsRoom(.massagePlan)
        try await drawn.tap("Change goal and how often")
        try await drawn.type("What it is for", "Sleep")
        try await drawn.tap("Every so many days")
        try await drawn.type("Days", "10")
        try await drawn.tap("Save")
        #expect(await drawn.wait(for: "Sleep"))
        let plan = try await trial.core { try $0.massagePlan(now: $1) }
        #expect(plan.cadence == .everyDays(days: 10))
    }

    @Test func severalPlacesAreMarkedAndALockedOneIsNot() async throws {
        let trial = try await Trial.new()
        let drawn = try await trial.sessionsRoom(.touchSeveral)
        let locked = try #require(try await touch(trial).first { $0.locked })
        try await drawn.tap("Usually fine, still ask")
        try await drawn.tap("Head")
        try await drawn.tap("Forehead")
        try await drawn.tap("Save")
        #expect(await drawn.wait { drawn.announced.contains("Saved") })
        #expect(try await touch(trial).filter { $0.marked == .usuallyFine }.count == 1)
        let one = try await trial.sessionsRoom(.touchRegion(locked.region))
        #expect(one.texts.contains("This place is always avoided. That can’t be changed."))
        #expect(!one.texts.contains { $0.hasPrefix("Usually fine") })
    }

    @Test func theTouchPlanIsAMapAndItsWords() async throws {
        let trial = try await Trial.sample()
        let drawn = try await trial.sessionsRoom(.touchPlan)
        #expect(drawn.drawnTexts.contains("✕"))
        #expect(drawn.texts.contains { $0.hasPrefix("✕ ") } && drawn.texts.contains { $0.hasPrefix("✓ ") })
        try await drawn.tap("Head")
        let row = try #require(drawn.controls.first { $0.name.hasPrefix("Forehead") && $0.role == "button" })
        try await drawn.tap(row.name)
        #expect(drawn.headings.contains("Forehead"))
    }

    @Test func onThePageForThePractitionerTermsAreTicked() async throws {
        let trial = try await Trial.sample()
        let drawn = try await trial.sessionsRoom(.touchSheet)
        #expect(drawn.texts.contains { $0.contains("always on it") })
        let sheet = try await trial.core { try $0.touchSheet(now: $1, show: []) }
        let term = try #require(sheet.notOnIt.first)
        try await drawn.tap(term.label)
        #expect(await drawn.wait { drawn.outline.contains("\"\(term.label)\" selected") })
        try await drawn.tap("See the page")
        #expect(trial.app.ways.place == .sessions(.touchPage(terms: [term.id])))
    }
}
