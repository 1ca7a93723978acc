// The parts that forms are made of, each alone: how they look to a screen reader, and what they give.

import SomacardModel
import SomacardTrial
import SwiftUI
import SwiftUITesting
import Testing

@testable import SomacardApp

@MainActor @Suite struct PartsTests {
    private func drawn(_ view: some SwiftUI.View, letters: DynamicTypeSize = .large) async throws -> Drawn {
        let catalogue = try Catalogue(language: "en")
        lookingUp = { catalogue.text($0) }
        screenLocale = Locale(identifier: "en_GB")
        var settings = Drawn.Settings()
        settings.dynamicTypeSize = letters
        let drawn = Drawn(Form { view }, settings)
        await drawn.settle()
        return drawn
    }

    @Test func aScaleNamesEachNumberWithItsQuestion() async throws {
        var answer: Int? = 4
        let drawn = try await drawn(Scale("Sadness", Array(0...10), answer: answer) { answer = $0 })
        #expect(drawn.controls.map(\.name) == (0...10).map { "Sadness: \($0)" })
        try await drawn.tap("Sadness: 10")
        #expect(answer == 10)
        try await drawn.tap("Sadness: 4")
        #expect(answer == nil)
    }

    @Test func aScaleKeepsAllItsNumbersInTheLargestLetters() async throws {
        let drawn = try await drawn(
            Scale("Sadness", Array(0...5), answer: nil) { _ in }, letters: .accessibility5)
        #expect(drawn.controls.count == 6)
    }

    @Test func whatIsChosenCanBeTakenBack() async throws {
        var answer: Bool? = true
        let drawn = try await drawn(YesOrNo("Slept well", answer: answer) { answer = $0 })
        try await drawn.tap("Slept well: Yes")
        #expect(answer == nil)
        try await drawn.tap("Slept well: No")
        #expect(answer == false)
    }

    @Test func aFieldSaysWhatIsWrongInPlaceOfWhatHelps() async throws {
        let text = Binding.constant("1000")
        let right = try await drawn(Field("Lied", text: text, more: "How often"))
        #expect(right.texts.contains("How often"))
        let wrong = try await drawn(Field("Lied", text: text, wrong: "Too many", more: "How often"))
        #expect(wrong.texts.contains("Too many") && !wrong.texts.contains("How often"))
        #expect(wrong.value(of: "Lied") == "1000")
    }

    @Test func whatIsFoldedSaysInShortWhatIsInIt() async throws {
        let drawn = try await drawn(Folded("Sleep", short: "6 h") { Words("How long") })
        #expect(drawn.texts == ["Sleep", "6 h"])
        try await drawn.tap("Sleep")
        #expect(drawn.texts == ["Sleep", "How long"])
    }

    @Test func aTickAndAChoiceSayWhetherTheyAreChosen() async throws {
        var ticked = true
        let drawn = try await drawn(
            Group {
                TickRow("Away", ticked: ticked) { ticked = $0 }
                ChoiceRow("Once", chosen: false) {}
            })
        #expect(drawn.outline.contains("button \"Away\" selected"))
        #expect(!drawn.outline.contains("button \"Once\" selected"))
        try await drawn.tap("Away")
        #expect(!ticked)
    }

    @Test func aDayIsChosenNoFurtherThanTheLast() async throws {
        let last = Day(year: 2026, month: 11, day: 25)
        let day = Guarded<Day?>(Day(year: 2026, month: 11, day: 20))
        let chosen = Binding {
            day.value
        } set: {
            day.value = $0
        }
        let drawn = try await drawn(DayField("Day", day: chosen, from: last, last: last))
        try await drawn.pick("Day", try #require(Day(year: 2026, month: 11, day: 27).date(in: .gmt)))
        #expect(day.value == last)
    }

    @Test func aRefusalIsSaidInTheLanguageOfTheScreens() {
        let before = screenLocale
        defer { screenLocale = before }
        func said(_ language: String, beside: Bool) -> String {
            screenLocale = Locale(identifier: language)
            return words(.refusal(field: "name", allowed: "1 to 80 characters", beside: beside))
        }
        #expect(said("en_GB", beside: true) == "Possible here: 1 to 80 letters.")
        #expect(said("en_GB", beside: false) == "This could not be saved. Name: possible is 1 to 80 letters.")
        #expect(said("es", beside: true) == "Aquí es posible: de 1 a 80 letras.")
    }

    @Test func hoursAndMinutesAreOneLengthOfTime() {
        #expect(TypedMinutes(nil).isEmpty && TypedMinutes(nil).total == nil)
        #expect(TypedMinutes(390).total == 390 && TypedMinutes(365).clock == "6:05")
        var typed = TypedMinutes()
        typed.hours = "2"
        #expect(typed.total == 120)
        typed.minutes = "half"
        #expect(typed.total == nil && typed.text == "2:half")
        typed.hours = String(Int.max)
        typed.minutes = "1"
        #expect(typed.total == nil)
    }
}
