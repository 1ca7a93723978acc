// Series: resting and resumed without a reason, other hours; and people and places, added, changed, called.

import Foundation
import SomacardModel
import SomacardTrial
import Testing

@MainActor @Suite struct SessionsSeriesTests {
    @Test func aSeriesRestsWithoutAReasonAndIsResumed() async throws {
        let trial = try await Trial.sample()
        let series = try await trial.massage().id
        let rest = RestModel(trial.room(.rest(series: series)), series: series)
        await rest.pause()
        #expect(trial.taken() == ["pauseSeries"])
        var row = try await trial.massage()
        #expect(row.rests && row.resume == .sessionsResume)
        let one = SeriesModel(trial.room(.series(series)), series: series)
        await one.resume()
        #expect(trial.taken() == ["resumeSeries"])
        row = try await trial.massage()
        #expect(!row.rests && row.resume == nil)
        let end = RestModel(trial.room(.rest(series: series)), series: series)
        await end.end()
        #expect(try await trial.massage().ended != nil)
    }

    @Test func aPauseOrAnEndThatLiesAheadIsTakenBack() async throws {
        let trial = try await Trial.sample()
        let series = try await trial.massage().id
        let rest = RestModel(trial.room(.rest(series: series)), series: series)
        rest.from = Day(year: 2026, month: 12, day: 10)
        await rest.pause()
        var row = try await trial.massage()
        #expect(!row.rests && row.resume == .sessionsLetGoOn)
        let one = SeriesModel(trial.room(.series(series)), series: series)
        await one.resume()
        row = try await trial.massage()
        #expect(row.pauses.isEmpty && row.resume == nil)
        let last = Day(year: 2026, month: 12, day: 31)
        _ = try await trial.core { try $0.endSeries(now: $1, id: series, lastDay: last) }
        #expect(try await trial.massage().resume == .sessionsLetGoOn)
        await one.resume()
        #expect(try await trial.massage().ended == nil)
    }

    @Test func otherHoursBeginOnTheWeekdayOfTheSeries() async throws {
        let trial = try await Trial.sample()
        let series = try await trial.massage()
        let model = SeriesHoursModel(trial.room(.hours(series: series.id)), series: series.id)
        await model.screen.refresh()
        let draft = try #require(model.draft)
        #expect(draft.day == series.nextDay && draft.day != Day(year: 2026, month: 11, day: 25) && !model.isTouched)
        draft.time = TimeOfDay(hour: 18, minute: 0)
        await model.save()
        let sessions = try await trial.sessions().sessions
        let next = try #require(sessions.first { $0.series == series.id && $0.day == draft.day })
        #expect(next.begins.hour == 18 && next.outcome == nil)
    }

    @Test func anEndBeforeTheBeginningOfAPauseIsSaidAtItsField() async throws {
        let trial = try await Trial.sample()
        let series = try await trial.massage().id
        let here = trial.room(.rest(series: series))
        let rest = RestModel(here, series: series)
        rest.from = Day(year: 2026, month: 12, day: 10)
        rest.until = Day(year: 2026, month: 12, day: 1)
        await rest.pause()
        #expect(rest.screen.refused?.wrong(at: "until") != nil)
        #expect(trial.app.ways.place == .sessions(.rest(series: series)))
    }

    @Test func otherHoursAreOneCall() async throws {
        let trial = try await Trial.sample()
        let series = try await trial.massage().id
        let model = SeriesHoursModel(trial.room(.hours(series: series)), series: series)
        await model.screen.refresh()
        #expect(!model.isReady)
        model.draft?.minutes = "45"
        #expect(model.isReady)
        _ = trial.taken()
        await model.save()
        #expect(trial.taken() == ["changeHours"])
        #expect(try await trial.massage().hours.last?.minutes == 45)
    }

    @Test func whatIsSaidOfASeriesIsChanged() async throws {
        let trial = try await Trial.sample()
        let series = try await trial.massage().id
        let model = SeriesFormModel(trial.room(.seriesForm(series)), series: series)
        await model.screen.refresh()
        #expect(!model.isNew && !model.isReady)
        model.draft?.title = "Shoulders"
        #expect(model.isReady)
        _ = trial.taken()
        await model.save()
        #expect(trial.taken() == ["editSeries"])
        #expect(try await trial.massage().title == "Shoulders")
    }

    @Test func hoursOnAnotherClockThanThePhonesSaySo() async throws {
        let trial = try await Trial.sample()
        let series = try await trial.massage()
        let model = SeriesModel(trial.room(.series(series.id)), series: series.id)
        #expect(model.clock(series.hours[0]) == nil)
        trial.zone.value = try #require(TimeZone(identifier: "America/Lima"))
        #expect(model.clock(series.hours[0]) == .sessionsOnClock(zone: "Europe/Amsterdam"))
    }

    @Test func peopleAndPlacesAreAddedAndChanged() async throws {
        let trial = try await Trial.new()
        let new = PractitionerModel(trial.room(.practitioner()), id: nil)
        await new.screen.refresh()
        #expect(!new.isReady)
        new.draft?.name = "Anna"
        new.draft?.phone = "0123"
        new.draft?.role = .massagePractitioner
        _ = trial.taken()
        await new.save()
        #expect(trial.taken() == ["addPractitioner"])
        let anna = try #require(try await trial.sessions().practitioners.first)
        let known = PractitionerModel(trial.room(.practitioner(anna.id)), id: anna.id)
        await known.screen.refresh()
        #expect(known.draft?.known == "0123" && !known.isReady)
        known.draft?.phone = "0456"
        _ = trial.taken()
        await known.save()
        #expect(trial.taken() == ["editPractitioner"])
        #expect(try await trial.sessions().practitioners.map(\.phone) == ["0456"])
        let place = LocationModel(trial.room(.location()), id: nil)
        await place.screen.refresh()
        place.draft?.name = "By the bridge"
        _ = trial.taken()
        await place.save()
        #expect(trial.taken() == ["addPlace"])
        #expect(try await trial.sessions().places.map(\.name) == ["By the bridge"])
    }

    @Test func whoeverIsDeletedLeavesTheSeriesTheirHours() async throws {
        let trial = try await Trial.sample()
        let series = try await trial.massage()
        let person = try #require(series.practitioner)
        let place = try await trial.core { diary, now in
            let place = try diary.addPlace(now: now, place: NewPlace(name: "By the bridge")).id
            _ = try diary.editSeries(now: now, id: series.id, about: SeriesAbout(place: place))
            return place
        }
        let location = LocationModel(trial.room(.location(place)), id: place)
        await location.screen.refresh()
        let who = PractitionerModel(trial.room(.practitioner(person)), id: person)
        await who.screen.refresh()
        #expect(location.draft?.knownAs == "By the bridge" && who.draft?.knownAs == series.practitionerName)
        _ = trial.taken()
        await location.delete()
        #expect(trial.taken() == ["deletePlace"] && trial.app.ways.said == .sessionsVisitDeleted)
        await who.delete()
        #expect(trial.taken() == ["deletePractitioner"] && trial.app.ways.place == .sessions(.home))
        let now = try await trial.massage()
        #expect(now.practitioner == nil && now.place == nil && now.hours == series.hours)
        #expect(try await !trial.sessions().practitioners.contains { $0.id == person })
    }

    @Test func aDraftOutlivesAddingAPersonInBetween() async throws {
        let trial = try await Trial.new()
        let form = SeriesFormModel(trial.room(.seriesForm()), series: nil)
        await form.screen.refresh()
        form.draft?.title = "Knees"
        let person = PractitionerModel(trial.go(.sessions(.practitioner())), id: nil)
        await person.screen.refresh()
        person.draft?.name = "Anna"
        await person.save()
        #expect(trial.app.ways.place == .sessions(.seriesForm()))
        await form.screen.refresh()
        #expect(form.draft?.title == "Knees" && form.screen.shown?.practitioners.map(\.name) == ["Anna"])
    }

    @Test func theDiallerGetsTheNumberAlone() {
        #expect(dialling("+31 (0)20 123-45")?.absoluteString == "tel:+3102012345")
        #expect(dialling("*21#")?.absoluteString == "tel:*21%23")
        #expect(dialling("ask at the desk") == nil)
    }
}
