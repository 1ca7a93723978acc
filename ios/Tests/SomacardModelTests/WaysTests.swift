// The way through a room, and that nothing typed is lost on it.

import SomacardModel
import SomacardTrial
import Testing

@MainActor @Suite struct WaysTests {
    @Test func whereSomethingWasTypedNoWayBackLeavesItUnasked() async throws {
        let trial = try await Trial.sample()
        let (ways, form) = (trial.app.ways, trial.go(.today(.checkIn())))
        let above = trial.go(.safety(.plan(injuryFirst: false)))
        ways.hold(form.at, true)
        // The room's own tab goes back to its home at once, and the button by one place.
        ways.goBack(.today, to: [])
        #expect(ways.asking == form.at && ways.path(.today).count == 2)
        ways.stopAsking()
        above.back()
        ways.goBack(.today, to: [])
        #expect(ways.asking == form.at && ways.place == .today(.checkIn()))
        form.back()
        #expect(ways.asking == nil && ways.place == .today(.home))
    }

    @Test func whatIsTakenBackHoldsNothing() async throws {
        let trial = try await Trial.sample()
        let form = trial.go(.today(.checkIn()))
        trial.app.ways.hold(form.at, true)
        trial.app.ways.hold(form.at, false)
        trial.app.ways.goBack(.today, to: [])
        #expect(trial.app.ways.asking == nil && trial.app.ways.place == .today(.home))
    }

    @Test func aFormKnowsWhetherSomethingIsInItThatIsNotSaved() async throws {
        let trial = try await Trial.sample()
        let here = trial.go(.sessions(.home))
        let (series, next) = (try await trial.massage().id, try #require(try await trial.sessions().next))
        let session = SessionModel(here, series: next.series, original: next.original, day: next.day)
        let hours = SeriesHoursModel(here, series: series)
        let (rest, goal, several) = (
            RestModel(here, series: series), MassageGoalModel(here), TouchSeveralModel(here)
        )
        let reminder = ReminderModel(here, rule: nil)
        await session.screen.refresh()
        await hours.screen.refresh()
        await goal.screen.refresh()
        await reminder.reminders.refresh()
        #expect(!session.isTouched && !hours.isTouched && !rest.isTouched && !goal.isTouched && !several.isTouched)
        #expect(!reminder.isTouched)
        session.draft(next).minutes = "no number"
        hours.draft?.minutes = "no number"
        rest.until = Day(year: 2027, month: 1, day: 7)
        goal.draft?.chooseDays()
        several.turn("throat")
        reminder.draft?.label = "Tea"
        #expect(session.isTouched && hours.isTouched && rest.isTouched && goal.isTouched && several.isTouched)
        #expect(reminder.isTouched && !hours.isReady && !goal.isReady)
    }

    @Test func aPlaceKeepsItsModelUntilItIsLeft() async throws {
        let trial = try await Trial.sample()
        let form = trial.go(.today(.checkIn()))
        let make = { CheckInModel(form, day: nil, editing: nil) }
        let first = form.keep(make)
        #expect(form.keep(make) === first)
        form.back()
        let again = trial.go(.today(.checkIn()))
        #expect(again.keep { CheckInModel(again, day: nil, editing: nil) } !== first)
    }
}
