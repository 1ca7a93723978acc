// Sessions: the list, one session and what became of it, series and their hours, people and places.

import Foundation
import SomacardModel
import SomacardTrial
import Testing

extension Trial {
    /// The sessions as the core has them.
    func sessions() async throws -> SessionsScreen { try await core { try $0.sessions(now: $1) } }

    /// A place that was gone to from the sessions' room.
    func room(_ place: SessionsPlace) -> Here {
        app.ways.room = .sessions
        return go(.sessions(place))
    }

    func massage() async throws -> SeriesRow {
        try #require(try await sessions().series.first { $0.kind == .massage })
    }
}

@MainActor @Suite struct SessionsTests {
    private func opened(_ trial: Trial, _ row: SessionRow) async -> SessionModel {
        let here = trial.room(.session(series: row.series, original: row.original, day: row.day))
        let model = SessionModel(here, series: row.series, original: row.original, day: row.day)
        await model.screen.refresh()
        _ = trial.taken()
        return model
    }

    private func same(_ row: SessionRow, _ trial: Trial) async throws -> SessionRow {
        try #require(
            try await trial.sessions().sessions.first { $0.series == row.series && $0.original == row.original })
    }

    @Test func eachScreenIsOneCall() async throws {
        let trial = try await Trial.sample()
        let series = try await trial.massage().id
        let here = trial.room(.home)
        let screens = [
            SessionsModel(here).screen, SeriesListModel(here).screen, SeriesModel(here, series: series).screen,
            SeriesFormModel(here, series: nil).screen, SeriesHoursModel(here, series: series).screen,
            RestModel(here, series: series).screen, PeopleModel(here).screen,
            PractitionerModel(here, id: nil).screen, LocationModel(here, id: nil).screen, OneOffModel(here).screen,
            CalendarModel(here).screen,
        ]
        for screen in screens {
            await screen.refresh()
            #expect(trial.taken() == ["sessions"])
        }
    }

    @Test func theNextSessionComesFirstAndOfTheOthersAFew() async throws {
        let trial = try await Trial.sample()
        let model = SessionsModel(trial.room(.home))
        await model.screen.refresh()
        let sessions = try #require(model.screen.shown)
        let next = try #require(sessions.next)
        #expect(next.time == .sessionsAnd(first: "Fri 27 Nov 2026, 17:00", second: "60 minutes"))
        #expect(!model.coming(sessions).rows.contains(next))
        #expect(model.past(sessions).rows.count == 3 && model.past(sessions).all != nil)
        #expect(model.past(sessions).rows[0].begins > model.past(sessions).rows[1].begins)
        model.showAllPast()
        #expect(model.past(sessions).all == nil && model.past(sessions).rows.contains { $0.outcome == .missed })
    }

    @Test func twelveMoreWeeksAreOneCallAndStay() async throws {
        let trial = try await Trial.sample()
        let model = SessionsModel(trial.room(.home))
        await model.screen.refresh()
        let first = try #require(model.screen.shown?.shown.from)
        _ = trial.taken()
        await model.earlier()
        #expect(trial.taken() == ["sessions"])
        let earlier = try #require(model.screen.shown?.shown.from)
        #expect(earlier < first)
        // Something else changes the sessions: they are read for as many weeks.
        let series = try await trial.massage().id
        _ = try await trial.core { try $0.pauseSeries(now: $1, id: series) }
        await model.screen.refresh()
        #expect(model.screen.shown?.shown.from == earlier)
    }

    @Test func aWeeklySeriesIsAddedAndSeenNext() async throws {
        let trial = try await Trial.new()
        let model = SeriesFormModel(trial.room(.seriesForm()), series: nil)
        await model.screen.refresh()
        let draft = try #require(model.draft)
        #expect(!model.isReady)
        draft.kind = .massage
        draft.hours.day = Day(year: 2026, month: 11, day: 27)
        draft.title = "Back and shoulders"
        #expect(model.isReady)
        _ = trial.taken()
        await model.save()
        #expect(trial.taken() == ["addSeries"] && trial.app.ways.place == .sessions(.home))
        let sessions = try await trial.sessions()
        #expect(sessions.next?.title == "Back and shoulders")
        #expect(sessions.next?.time == .sessionsAnd(first: "Fri 27 Nov 2026, 10:00", second: "60 minutes"))
        let hours = try #require(sessions.series.first?.hours.first)
        #expect(hours.repeats == .weekly && hours.zone == "Europe/Amsterdam")
    }

    @Test func aZoneThatIsNoneIsSaidAtItsFieldAndWhatWasTypedStays() async throws {
        let trial = try await Trial.new()
        let model = SeriesFormModel(trial.room(.seriesForm()), series: nil)
        await model.screen.refresh()
        let draft = try #require(model.draft)
        draft.kind = .massage
        draft.title = "Knees"
        draft.hours.zone = "Europe/Nowhere"
        await model.save()
        #expect(model.screen.refused?.wrong(at: "zone") != nil)
        #expect(model.draft?.title == "Knees" && trial.app.ways.place == .sessions(.seriesForm()))
        #expect(try await trial.sessions().series.isEmpty)
    }

    @Test func whatBecameOfASessionIsOneCall() async throws {
        let trial = try await Trial.sample()
        let past = try #require(try await trial.sessions().sessions.first { $0.outcome == .missed })
        let model = await opened(trial, past)
        await model.became(.attended, of: past)
        #expect(trial.taken() == ["editSession"])
        let attended = try await same(past, trial)
        #expect(attended.outcome == .attended && trial.app.ways.said == .saved)
        await model.became(.attended, of: attended)
        #expect(trial.taken().isEmpty)
        await model.became(nil, of: attended)
        #expect(try await same(past, trial).outcome == nil)
    }

    @Test func beforeItsDayASessionIsNotAttended() async throws {
        let trial = try await Trial.sample()
        let next = try #require(try await trial.sessions().next)
        let model = await opened(trial, next)
        let sessions = try #require(model.screen.shown)
        #expect(!model.isDue(next, in: sessions))
        #expect(model.outcomes(next, in: sessions).map(\.outcome) == [nil, .cancelled])
        await model.became(.cancelled, of: next)
        #expect(try await same(next, trial).outcome == .cancelled)
    }

    @Test func aMovedSessionKeepsItsName() async throws {
        let trial = try await Trial.sample()
        let next = try #require(try await trial.sessions().next)
        let model = await opened(trial, next)
        let draft = model.draft(next)
        #expect(draft.movedTo == nil)
        draft.day = Day(year: 2026, month: 11, day: 30)
        await model.move(draft)
        #expect(trial.taken() == ["editSession"])
        let moved = try #require(model.screen.shown.flatMap { model.row($0) })
        #expect(moved.original == next.original && moved.moved && moved.day == draft.day)
        #expect(model.draft(moved).movedTo == nil)
        await model.change(SessionChange(movedBack: true))
        #expect(try await same(next, trial).begins == next.begins)
    }

    @Test func aSessionThatWasMovedFarIsStillShown() async throws {
        let trial = try await Trial.sample()
        let next = try #require(try await trial.sessions().next)
        let model = await opened(trial, next)
        model.draft(next).day = Day(year: 2027, month: 9, day: 6)
        await model.move(model.draft(next))
        let (series, original) = (next.series, next.original)
        _ = try await trial.core {
            try $0.editSession(now: $1, series: series, original: original, change: SessionChange(note: "Far"))
        }
        await model.screen.refresh()
        #expect(model.screen.shown.flatMap { model.row($0) }?.notes == ["Far"])
    }

    @Test func lengthAndNoteAreSaid() async throws {
        let trial = try await Trial.sample()
        let next = try #require(try await trial.sessions().next)
        let model = await opened(trial, next)
        model.draft(next).minutes = "90"
        await model.setLength(model.draft(next))
        let longer = try await same(next, trial)
        model.draft(longer).note = "Bring the oil"
        await model.saveNote(model.draft(longer))
        #expect(trial.taken() == ["editSession", "editSession"])
        let changed = try await same(next, trial)
        #expect(changed.minutes == 90 && changed.notes == ["Bring the oil"])
        await model.change(SessionChange(usualMinutes: true))
        #expect(try await same(next, trial).minutes == 60)
    }

    @Test func aNoteThatIsBeingTypedStaysWhenSomethingElseIsSaid() async throws {
        let trial = try await Trial.sample()
        let past = try #require(try await trial.sessions().sessions.first { $0.outcome == .missed })
        let model = await opened(trial, past)
        let draft = model.draft(past)
        draft.note = "It was snowing"
        draft.minutes = "45"
        await model.became(.attended, of: past)
        await model.setLength(draft)
        #expect(draft.note == "It was snowing" && draft.newNote != nil && draft.newMinutes == nil)
        draft.day = Day(year: 2026, month: 12, day: 1)
        await model.saveNote(draft)
        #expect(draft.newNote == nil && draft.movedTo?.day == Day(year: 2026, month: 12, day: 1))
        let now = try await same(past, trial)
        #expect(now.notes == ["It was snowing"] && now.minutes == 45 && now.outcome == .attended)
    }

    @Test func aLengthThatIsNoneIsSaidAtItsFieldAndStaysTyped() async throws {
        let trial = try await Trial.sample()
        let next = try #require(try await trial.sessions().next)
        let model = await opened(trial, next)
        model.draft(next).minutes = "0"
        await model.setLength(model.draft(next))
        #expect(model.screen.refused?.wrong(at: "minutes") != nil)
        #expect(model.draft(next).minutes == "0")
    }
}
