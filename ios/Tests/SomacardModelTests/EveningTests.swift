// A person's first evening from the door to the next zone, with the real core: what each screen's model is asked for, in the
// order in which a person asks, and what the phone has of it afterwards.

import Foundation
import SomacardModel
import SomacardTrial
import Testing

@MainActor @Suite struct EveningTests {
    /// Nine in the evening in Amsterdam, and how the phone writes it.
    private static let nine = Trial.evening + 1200

    @Test func aWholeEvening() async throws {
        let trial = try Trial()
        let door = trial.app.door
        await door.look()
        #expect(door.state == .new && door.isShut)
        await door.begin()
        #expect(!door.isShut)
        try await aReminderForTheCardAtNine(trial)
        try await aCheckInWithTheBodyMap(trial)
        try await theWeekHasIt(trial)
        await theDiaryIsLockedAndOpenedAgain(trial)
        try await aFlight(trial)
    }

    /// What the app does by itself a moment after a change.
    private func aMoment(_ trial: Trial) async { await trial.app.byItself.afterNews() }

    private func aReminderForTheCardAtNine(_ trial: Trial) async throws {
        let model = ReminderModel(trial.go(.reminders(.reminder(rule: nil))), rule: nil)
        await model.reminders.refresh()
        model.draft?.about = model.reminders.shown?.choices.about.first { $0.about == .card }
        await model.save()
        await aMoment(trial)
        #expect(trial.centre.notices.first.map(trial.centre.moment) == Self.nine)
    }

    private func aCheckInWithTheBodyMap(_ trial: Trial) async throws {
        let model = CheckInModel(trial.go(.today(.checkIn())), day: nil, editing: nil)
        await model.form.refresh()
        for (item, number) in [("urge-suicide", Int32(0)), ("sad", 3)] {
            let line = try #require(model.form.shown?.items.flatMap(\.items).first { $0.item.id == item })
            model.setAnswer(.number(value: number), of: line)
        }
        let body = model.body
        await body.appear()
        body.open("knee-left")
        let draft = try #require(body.draft)
        draft.toggle("tight")
        draft.say("tight", 6)
        body.mark()
        await model.save()
        await aMoment(trial)
        let saved = try #require(try await trial.core { try $0.today(now: $1) }.day.checkIns.first)
        #expect(saved.answers.count == 2 && saved.readings.map(\.place) == ["left knee"])
        // Tonight's is done: the next one comes tomorrow.
        #expect(trial.centre.notices.first.map(trial.centre.moment) == Self.nine + 86_400)
    }

    private func theWeekHasIt(_ trial: Trial) async throws {
        let model = WeekModel(trial.here)
        await model.week.refresh()
        let week = try #require(model.week.shown)
        let row = try #require(week.sections.flatMap(\.rows).first { $0.item.id == "sad" })
        #expect(week.cells(row).contains { $0.cell?.value == .number(value: 3) })
    }

    private func theDiaryIsLockedAndOpenedAgain(_ trial: Trial) async {
        trial.choices.lock(after: .atOnce)
        await trial.app.byItself.left()
        #expect(trial.app.door.isShut && trial.app.leaving.isCovered)
        await trial.app.byItself.came()
        await trial.app.door.look()
        #expect(trial.app.door.isShut && trial.app.door.state == .ready)
        await trial.app.door.open()
        #expect(!trial.app.door.isShut && !trial.app.leaving.isCovered)
    }

    private func aFlight(_ trial: Trial) async throws {
        let tokyo = try #require(TimeZone(identifier: "Asia/Tokyo"))
        trial.clock.value += 600
        trial.zone.value = tokyo
        await trial.app.byItself.zoneChanged()
        let next = try #require(trial.centre.notices.first)
        #expect(next.components.timeZone == nil && next.civil.hour == 21)
        #expect(next.civil.date(in: tokyo) == ISO8601DateFormatter().date(from: "2026-11-26T12:00:00Z"))
    }
}
