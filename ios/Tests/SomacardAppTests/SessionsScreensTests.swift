// The sessions' room drawn, and used by its words alone.

import Foundation
import SomacardModel
import SomacardTrial
import SwiftUI
import SwiftUITesting
import Testing

@testable import SomacardApp

extension Trial {
    /// The sessions' room at a place of it.
    func sessionsRoom(_ place: SessionsPlace = .home) async throws -> Drawn {
        app.ways.room = .sessions
        return try await drawn(at: .sessions(place))
    }
}

@MainActor @Suite struct SessionsScreensTests {
    private func sessions(_ trial: Trial) async throws -> SessionsScreen {
        try await trial.core { try $0.sessions(now: $1) }
    }

    @Test func theNextSessionStandsFirstAndEarlierOnesAreAskedFor() async throws {
        let trial = try await Trial.sample()
        let drawn = try await trial.sessionsRoom()
        #expect(drawn.headings.contains("Next session"))
        #expect(drawn.texts.contains { $0.hasPrefix("Fri 27 Nov 2026, 17:00, 60 minutes") })
        try await drawn.tap("Show all (11)")
        #expect(drawn.texts.contains { $0.hasSuffix("Missed") })
        try await drawn.tap("Show 12 more weeks")
        #expect(await drawn.wait { trial.taken().contains("sessions") })
    }

    @Test func aWeeklySeriesIsAddedByItsWordsAlone() async throws {
        let trial = try await Trial.new()
        let drawn = try await trial.sessionsRoom()
        #expect(drawn.texts.contains("No session is planned"))
        try await drawn.tap("Add sessions")
        try await drawn.tap("Massage")
        try await drawn.type("Your own name for it", "Back and shoulders")
        try await drawn.type("Time zone", "Europe/Nowhere")
        try await drawn.tap("Save")
        #expect(
            await drawn.wait { drawn.texts.contains { $0 == "Possible here: a time zone such as Europe/Amsterdam." } })
        try await drawn.type("Time zone", "Europe/Amsterdam")
        try await drawn.tap("Save")
        #expect(await drawn.wait(for: "Back and shoulders"))
        #expect(try await sessions(trial).series.count == 1)
    }

    @Test func aSessionIsCancelledAndMovedBack() async throws {
        let trial = try await Trial.sample()
        let next = try #require(try await sessions(trial).next)
        let drawn = try await trial.sessionsRoom(.session(series: next.series, original: next.original, day: next.day))
        #expect(!drawn.texts.contains("Attended") && !drawn.texts.contains("Before and after"))
        try await drawn.tap("Cancelled")
        #expect(await drawn.wait { drawn.announced.contains("Saved") })
        #expect(
            try await sessions(trial).sessions.contains { $0.original == next.original && $0.outcome == .cancelled })
        try await drawn.tap("Another length")
        try await drawn.type("Minutes", "90")
        try await drawn.tap("Set this length")
        #expect(await drawn.wait { drawn.texts.contains { $0.contains("90 minutes") } })
    }

    @Test func aSeriesIsEndedOnlyWhenItWasAsked() async throws {
        let trial = try await Trial.sample()
        let massage = try #require(try await sessions(trial).series.first { $0.kind == .massage })
        let drawn = try await trial.sessionsRoom(.rest(series: massage.id))
        try await drawn.tap("End")
        #expect(drawn.texts.contains { $0.contains("You can resume the series later") })
        #expect(try await sessions(trial).series.first { $0.id == massage.id }?.ended == nil)
        try await drawn.tap("End")
        #expect(await drawn.wait { trial.app.ways.place != .sessions(.rest(series: massage.id)) })
        #expect(try await sessions(trial).series.first { $0.id == massage.id }?.ended != nil)
    }

    @Test func aSeriesThatIsToRestGoesOnAsBefore() async throws {
        let trial = try await Trial.sample()
        let massage = try #require(try await sessions(trial).series.first { $0.kind == .massage })
        let from = Day(year: 2026, month: 12, day: 10)
        _ = try await trial.core { try $0.pauseSeries(now: $1, id: massage.id, from: from) }
        let drawn = try await trial.sessionsRoom(.series(massage.id))
        #expect(!drawn.texts.contains("Resume from today"))
        try await drawn.tap("Let it go on as before")
        #expect(await drawn.wait { !drawn.texts.contains("Let it go on as before") })
        #expect(try await sessions(trial).series.first { $0.id == massage.id }?.pauses == [])
    }

    @Test func somebodyIsAddedAndCalled() async throws {
        let trial = try await Trial.new()
        let drawn = try await trial.sessionsRoom(.people)
        try await drawn.tap("Add a person")
        try await drawn.type("Name", "Anna")
        try await drawn.type("Phone", "0123")
        try await drawn.tap("Massage practitioner")
        try await drawn.tap("Save")
        #expect(await drawn.wait(for: "Anna"))
        let row = try #require(drawn.controls.first { $0.name.hasPrefix("Anna") })
        try await drawn.tap(row.name)
        try await drawn.tap("Call 0123")
        #expect(drawn.opened == [URL(string: "tel:0123")])
    }

    @Test func somebodyIsDeletedOnlyWhenItWasAsked() async throws {
        let trial = try await Trial.sample()
        let who = try #require(try await sessions(trial).practitioners.first)
        let drawn = try await trial.sessionsRoom(.practitioner(who.id))
        try await drawn.tap("Delete this person")
        #expect(drawn.texts.contains("Series with them keep their hours, and are with nobody then."))
        #expect(try await sessions(trial).practitioners.contains(who))
        try await drawn.tap("Delete this person")
        #expect(await drawn.wait { drawn.announced.contains("Deleted") })
        #expect(try await !sessions(trial).practitioners.contains { $0.id == who.id })
    }

    @Test func everyPlaceSaysAllItsNames() async throws {
        let trial = try await Trial.sample()
        let all = try await sessions(trial)
        let next = try #require(all.next)
        let visit = try #require(try await trial.core { try $0.visits(now: $1) }.visits.last)
        let region = try #require(try await trial.core { diary, _ in try diary.touchPlan() }.regions.first).region
        let places: [SessionsPlace] = [
            .home, .session(series: next.series, original: next.original, day: next.day), .seriesList,
            .series(next.series), .seriesForm(), .seriesForm(next.series), .hours(series: next.series),
            .rest(series: next.series), .people, .practitioner(all.practitioners.first?.id),
            .location(all.places.first?.id), .visits, .oneOff, .visit(.oneOff(kind: .massage)),
            .notedVisit(day: visit.forDay, id: visit.id), .boundary(day: visit.forDay, visit: visit.id), .complaint,
            .calendar, .massagePlan, .massageGoal, .terms, .screening, .screeningQuestions(all: true),
            .screeningHistory, .touchPlan, .touchRegion(region), .touchSeveral, .touchSheet, .touchPage(terms: []),
        ]
        trial.app.ways.room = .sessions
        #expect(try await trial.nameless(at: places.map { .sessions($0) }) == [])
    }
}
