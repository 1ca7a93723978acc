// Today's room drawn, and used by its words alone.

import SomacardModel
import SomacardTrial
import SwiftUI
import SwiftUITesting
import Testing

@testable import SomacardApp

@MainActor @Suite struct TodayScreenTests {
    private nonisolated static let today = Day(year: 2026, month: 11, day: 25)
    private nonisolated static let missing = Day(year: 2026, month: 11, day: 16)
    private nonisolated static let full = Day(year: 2026, month: 11, day: 20)

    /// The room, at a place of it.
    private func room(_ trial: Trial, _ place: TodayPlace = .home) async throws -> Drawn {
        let catalogue = try Catalogue(language: "en")
        lookingUp = { catalogue.text($0) }
        screenLocale = Locale(identifier: "en_GB")
        if place != .home { trial.app.ways.go(.today(place), in: .today) }
        let drawn = Drawn(Rooms(app: trial.app))
        await drawn.settle()
        return drawn
    }

    private func checkIns(_ trial: Trial, _ day: Day = today) async throws -> [CheckInRow] {
        try await trial.core { try $0.day(now: $1, day: day).checkIns }
    }

    @Test func aCheckInByItsWordsAlone() async throws {
        let trial = try await Trial.sample()
        let drawn = try await room(trial)
        try await drawn.tap("Check in")
        try await drawn.tap("Suicide urge: 1")
        try await drawn.tap("Shame: 4")
        try await drawn.tap("Target behaviours")
        try await drawn.tap("Got in the way of therapy: No")
        try await drawn.type("Lied", "2")
        try await drawn.tap("Sleep")
        try await drawn.type("Sleep: Hours", "6")
        try await drawn.type("Sleep: Minutes", "30")
        try await drawn.tap("Triggers")
        try await drawn.tap("family call")
        try await drawn.type("A new trigger", "the letter")
        try await drawn.tap("Add this trigger")
        try await drawn.tap("Skills used")
        try await drawn.tap("Distress tolerance")
        try await drawn.tap("STOP")
        try await drawn.tap("5 · Tried and could; it helped")
        try await drawn.type("Note", "Breathing helped.")
        try await drawn.tap("Save")
        let row = try #require(try await checkIns(trial).first)
        #expect(row.answers.count == 5 && Set(row.triggers) == ["family call", "the letter"])
        #expect(
            row.skills.map(\.skill.id) == ["stop"] && row.skills.first?.number == 5
                && row.notes == ["Breathing helped."])
        #expect(await drawn.wait(for: "Today so far"))
        #expect(drawn.texts.contains { $0.contains("Shame\u{A0}4") })
        #expect(drawn.texts.contains { $0.contains("STOP: 5 · Tried and could; it helped") })
        try await drawn.tap("The whole day")
        #expect(drawn.texts.contains("STOP"))
    }

    @Test(arguments: [false, true])
    func intimatePlacesAreOfferedInACheckInWhereThePersonChoseSo(_ chosen: Bool) async throws {
        let trial = try await Trial.sample()
        _ = try await trial.core { try $0.setShowsIntimate(now: $1, day: nil, show: chosen) }
        let drawn = try await room(trial, .checkIn())
        try await drawn.tap("Body")
        try await drawn.tap("Choose from the list of places")
        try await drawn.type("Find a place", "left breast")
        #expect(drawn.texts.contains("left breast") == chosen)
    }

    @Test func aTapOnTheAnswerTakesItBack() async throws {
        let trial = try await Trial.sample()
        let drawn = try await room(trial, .checkIn())
        try await drawn.tap("Sadness: 3")
        #expect(drawn.outline.contains("\"Sadness: 3\" selected"))
        try await drawn.tap("Sadness: 3")
        #expect(!drawn.outline.contains("\"Sadness: 3\" selected"))
    }

    @Test func whatACheckInSaysIsTakenBackByItsWords() async throws {
        let trial = try await Trial.sample()
        let answers = ["sad": 4, "joy": 1, "lied": 3].map { NewAnswer(item: $0, answer: .number(value: $1)) }
        let said = NewCheckIn(
            answers: answers, triggers: ["the letter"], skills: [SkillUsed(skill: "stop", number: 5)],
            note: "as it was")
        let id = try await trial.core { try $0.saveCheckIn(now: $1, checkIn: said).id }
        let drawn = try await room(trial, .checkIn(editing: id))
        #expect(!drawn.texts.contains { $0.contains("not taken away") })
        try await drawn.tap("Sadness: 4")
        try await drawn.tap("Target behaviours")
        try await drawn.type("Lied", "")
        #expect(drawn.value(of: "Lied") == "")
        try await drawn.tap("Triggers")
        try await drawn.tap("the letter")
        try await drawn.tap("Skills used")
        try await drawn.tap("Distress tolerance")
        try await drawn.tap("STOP")
        try await drawn.tap("5 · Tried and could; it helped")
        try await drawn.type("Note", "")
        try await drawn.tap("Save")
        #expect(await drawn.wait { trial.app.ways.place == .today(.home) })
        let row = try #require(try await checkIns(trial).first)
        #expect(row.answers.map(\.item) == ["joy"] && row.triggers.isEmpty && row.skills.isEmpty)
        #expect(row.notes.isEmpty)
    }

    @Test func whatCantBeTakenIsSaidAtItsField() async throws {
        let trial = try await Trial.sample()
        let drawn = try await room(trial, .checkIn())
        try await drawn.tap("Target behaviours")
        try await drawn.type("Lied", "1000")
        try await drawn.tap("Target behaviours")
        try await drawn.tap("Save")
        #expect(await drawn.wait(for: "A whole number from 0 to 999."))
        #expect(try await checkIns(trial).isEmpty)
    }

    @Test func whatWasTypedIsNotLostByGoingBack() async throws {
        let trial = try await Trial.sample()
        let drawn = try await room(trial)
        try await drawn.tap("Check in")
        try await drawn.tap("Sadness: 3")
        try await drawn.tap("Back")
        #expect(drawn.texts.contains("What was typed here would be gone."))
        try await drawn.tap("Cancel")
        #expect(drawn.outline.contains("\"Sadness: 3\" selected"))
        // The room's own tab, pressed again, is a way back as well.
        trial.app.ways.goBack(.today, to: [])
        await drawn.settle()
        #expect(drawn.texts.contains("What was typed here would be gone."))
        try await drawn.tap("Cancel")
        #expect(drawn.outline.contains("\"Sadness: 3\" selected"))
        try await drawn.tap("Back")
        try await drawn.tap("Leave without saving")
        #expect(trial.app.ways.place == .today(.home))
    }

    @Test func aCheckInOfADayIsDeletedWhenItWasAsked() async throws {
        let trial = try await Trial.sample()
        let drawn = try await room(trial, .day(Self.full))
        let delete = try #require(drawn.controls.first { $0.name.hasPrefix("Delete the check-in") }).name
        try await drawn.tap(delete)
        #expect(try await checkIns(trial, Self.full).count == 3)
        try await drawn.tap("Delete this check-in")
        #expect(await drawn.wait { drawn.controls.filter { $0.name.hasPrefix("Delete the check-in") }.count == 2 })
        #expect(try await checkIns(trial, Self.full).count == 2)
    }

    @Test func aMissingDayIsAskedAboutAndNothingIsOwed() async throws {
        let trial = try await Trial.sample()
        let drawn = try await room(trial, .day(Self.missing))
        #expect(drawn.texts.contains { $0.contains("that is all right") })
        try await drawn.tap("Were you willing to fill it in?: Yes")
        try await drawn.tap("Save")
        #expect(await drawn.wait { drawn.controls.contains { $0.name == "Save" && !$0.enabled } })
        let day = try await trial.core { try $0.day(now: $1, day: Self.missing) }
        #expect(day.missing?.willing == true && !day.filled)
    }

    @Test func skillsAreTicked() async throws {
        let trial = try await Trial.sample()
        let drawn = try await room(trial, .day(Self.full))
        try await drawn.tap("Skills used")
        try await drawn.tap("Mindfulness")
        try await drawn.tap("Wise mind")
        try await drawn.tap("Save")
        #expect(await drawn.wait { trial.app.ways.place == .today(.day(Self.full)) })
        let day = try await trial.core { try $0.day(now: $1, day: Self.full) }
        #expect(day.ticks.contains { $0.id == "wise-mind" })
    }

    @Test func aSkillOfACheckInStandsTickedAndSaysWhy() async throws {
        let trial = try await Trial.sample()
        let used = NewCheckIn(skills: [SkillUsed(skill: "stop", number: 5)])
        _ = try await trial.core { try $0.saveCheckIn(now: $1, checkIn: used) }
        let drawn = try await room(trial, .day(Self.today))
        try await drawn.tap("Skills used")
        try await drawn.tap("Distress tolerance")
        #expect(drawn.texts.contains("Used in a check-in"))
        let stop = try #require(drawn.controls.first { $0.name.hasPrefix("STOP") })
        #expect(!stop.enabled)
    }

    @Test func everyPlaceSaysAllItsNames() async throws {
        let trial = try await Trial.sample()
        let places: [TodayPlace] = [
            .home, .checkIn(), .checkIn(day: Self.missing), .day(Self.today), .day(Self.full), .day(Self.missing),
            .skillTicks(Self.today, ticked: ["improve"]),
        ]
        for place in places {
            trial.app.ways.clear()
            let drawn = try await room(trial, place)
            #expect(drawn.nameless.isEmpty, "\(place)")
            #expect(!drawn.texts.contains { $0.contains("_") }, "\(place): \(drawn.texts)")
        }
    }
}
