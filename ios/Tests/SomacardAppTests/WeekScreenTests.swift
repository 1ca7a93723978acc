// The week's room drawn, and used by its words alone.

import SomacardModel
import SomacardTrial
import SwiftUI
import SwiftUITesting
import Testing

@testable import SomacardApp

@MainActor @Suite struct WeekScreenTests {
    private func room(
        _ trial: Trial, _ place: WeekPlace = .home, letters: DynamicTypeSize = .large
    ) async throws -> Drawn {
        let catalogue = try Catalogue(language: "en")
        lookingUp = { catalogue.text($0) }
        screenLocale = Locale(identifier: "en_GB")
        trial.app.ways.room = .week
        if place != .home { trial.app.ways.go(.week(place), in: .week) }
        var settings = Drawn.Settings()
        settings.dynamicTypeSize = letters
        let drawn = Drawn(Rooms(app: trial.app), settings)
        await drawn.settle()
        return drawn
    }

    private func says(_ drawn: Drawn, _ name: String) -> Bool { drawn.spoken.contains { $0.name == name } }

    private nonisolated static let before = Day(year: 2026, month: 11, day: 16)

    @Test func aRowIsOneSentenceToAScreenReader() async throws {
        let drawn = try await room(try await Trial.sample())
        #expect(says(drawn, "Sadness: Mon 3, Tue 3"))
        try await drawn.tap("Earlier week")
        #expect(await drawn.wait(for: "Days filled in: 6 of 7"))
        #expect(says(drawn, "Sadness: Mon No entry, Tue 3, Wed 2, Thu 2, Fri 3, Sat 2, Sun 1"))
        #expect(says(drawn, "Cope ahead: Tue"))
        #expect(drawn.texts.contains("No entry, which is not a 0"))
    }

    @Test func lateAwayAndMissingDaysAreToldApartInWords() async throws {
        let trial = try await Trial.sample()
        _ = try await trial.core { try $0.answerDay(now: $1, typed: NewDay(day: Self.before, away: true)) }
        let drawn = try await room(trial)
        try await drawn.tap("Earlier week")
        #expect(await drawn.wait(for: "Days filled in: 6 of 6"))
        #expect(says(drawn, "Monday 16 November, Away"))
        #expect(says(drawn, "Wednesday 18 November, Added later"))
        #expect(says(drawn, "Tuesday 17 November"))
        #expect(drawn.texts.contains("Away: not counted"))
    }

    @Test func notesAndTriggersOfADayStandBesideTheGrid() async throws {
        let drawn = try await room(try await Trial.sample())
        try await drawn.tap("Earlier week")
        #expect(await drawn.wait(for: "Days filled in: 6 of 7"))
        #expect(drawn.texts.contains { $0.contains("family call") })
        #expect(drawn.texts.contains { $0.contains("Phone was empty, so now.") })
    }

    @Test func aDayOfTheGridLeadsToThatDay() async throws {
        let trial = try await Trial.sample()
        let drawn = try await room(trial)
        try await drawn.tap("Tuesday 24 November")
        #expect(trial.app.ways.place == .today(.day(Day(year: 2026, month: 11, day: 24))))
    }

    @Test func theLargestLettersAreToldInWords() async throws {
        let drawn = try await room(try await Trial.sample(), letters: .accessibility3)
        #expect(drawn.texts.contains("Sadness: Mon 3, Tue 3"))
    }

    @Test func fourWeeksHaveARowForEach() async throws {
        let drawn = try await room(try await Trial.sample(), .four())
        #expect(says(drawn, "Sadness, week of 23 Nov: Mon 3, Tue 3"))
        #expect(says(drawn, "Sadness, week of 16 Nov: Mon No entry, Tue 3, Wed 2, Thu 2, Fri 3, Sat 2, Sun 1"))
    }

    @Test func theHeadIsFilledInByItsWords() async throws {
        let trial = try await Trial.sample()
        let drawn = try await room(trial)
        try await drawn.tap("Fill in the head of the card")
        try await drawn.tap("2 or 3 times")
        try await drawn.tap("Filled in during the session")
        try await drawn.tap("Coming into session")
        try await drawn.tap("Urge to quit therapy: 2")
        try await drawn.tap("Save")
        #expect(await drawn.wait(for: "Filled in: 2 or 3 times"))
        let head = try await trial.core { try $0.week(now: $1, day: Day(year: 2026, month: 11, day: 25)).header }
        #expect(head.filledIn == .twoOrThree && head.filledInSession == true)
    }

    @Test func whatTheHeadSaysIsTakenBackByItsWords() async throws {
        let trial = try await Trial.sample()
        let day = Day(year: 2026, month: 11, day: 23)
        let said = WeekHeaderEdit(startedOn: day, filledIn: .daily)
        _ = try await trial.core { try $0.editWeek(now: $1, day: day, edit: said) }
        let drawn = try await room(trial, .head(day))
        try await drawn.tap("Take this day away")
        try await drawn.tap("Every day")
        try await drawn.tap("Save")
        #expect(await drawn.wait { trial.app.ways.place == .week(.home) })
        let head = try await trial.core { try $0.week(now: $1, day: day).header }
        #expect(head.startedOn == nil && head.filledIn == nil)
    }

    @Test func theSkillOfTheWeekIsChosenByItsName() async throws {
        let trial = try await Trial.sample()
        let drawn = try await room(trial, .head(Self.before))
        try await drawn.tap("Skill of the week")
        try await drawn.tap("Distress tolerance")
        try await drawn.tap("Radical acceptance")
        #expect(await drawn.wait { trial.app.ways.place == .week(.head(Self.before)) })
        let head = try await trial.core { try $0.week(now: $1, day: Self.before).header }
        #expect(head.skillOfWeek == "radical-acceptance")
    }

    @Test func everyPlaceSaysAllItsNames() async throws {
        let trial = try await Trial.sample()
        for place in [WeekPlace.home, .four(), .head(Self.before), .skill(Self.before, chosen: "cope-ahead")] {
            trial.app.ways.clear()
            #expect(try await room(trial, place).nameless.isEmpty, "\(place)")
        }
    }
}
