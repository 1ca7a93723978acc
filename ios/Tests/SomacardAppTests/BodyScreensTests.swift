// The body's screens, used as a person does: by touching the map, by the list of places, in the sheets above them.

import Foundation
import SomacardModel
import SomacardTrial
import SwiftUI
import SwiftUITesting
import Testing

@testable import SomacardApp

@MainActor @Suite struct BodyScreensTests {
    nonisolated static let today = Day(year: 2026, month: 11, day: 25)

    private func felt(_ trial: Trial, _ target: String) async throws -> [BodyAnswer] {
        try await trial.core { try $0.bodyDay(now: $1) }.places.filter { $0.target == target }.flatMap(\.felt)
            .map(\.answer)
    }

    @Test func everythingThatCanBePressedSaysItsName() async throws {
        let trial = try await Trial.sample()
        let places: [BodyPlace] = [
            .home, .mark(day: Self.today), .mark(day: Self.today, target: "knee-left"), .period,
            .history(target: "throat"), .scan,
        ]
        #expect(try await trial.nameless(at: places.map { .body($0) }) == [])
    }

    @Test func whatIsFeltIsMarkedByTheListOfPlaces() async throws {
        let trial = try await Trial.new()
        let drawn = try await trial.drawn(at: .body(.home))
        try await drawn.tap("Mark what you feel")
        try await drawn.tap("Choose from the list of places")
        try await drawn.type("Find a place", "throa")
        #expect(!drawn.texts.contains("left knee"))
        try await drawn.tap("throat")
        try await drawn.tap("tight")
        try await drawn.tap("tight: 6")
        try await drawn.tap("Mark")
        #expect(drawn.texts.contains("throat") && drawn.texts.contains("tight 6"))
        #expect(drawn.drawnTexts == ["6"])
        try await drawn.tap("Save")
        #expect(try await felt(trial, "throat") == [.intensity(value: 6)])
        #expect(drawn.texts.contains("Mark what you feel"))
    }

    @Test func theMapSaysEachRegionAndLeadsToItsWords() async throws {
        let trial = try await Trial.sample()
        let drawn = try await trial.drawn(at: .body(.home))
        try await drawn.tap("Day before")
        let yesterday = Day(year: 2026, month: 11, day: 24)
        let places = try await trial.core { try $0.bodyDay(now: $1, day: yesterday) }.places
        let throat = try #require(places.first { $0.target == "throat" })
        let rotor = try #require(drawn.rotors["Body"])
        #expect(rotor.contains(throat.words) && rotor.contains { $0.hasPrefix("left knee") })
        #expect(Set(drawn.drawnTexts).isSubset(of: places.compactMap { $0.mark?.sign }))
        try await drawn.tap("throat")
        #expect(drawn.texts.contains(String(throat.words.dropFirst("throat: ".count))))
        try await drawn.tap("This place over time")
        #expect(trial.app.ways.place == .body(.history(target: "throat")))
    }

    @Test func aTouchOnTheFigureOpensThePlaceUnderItAndBothSidesAreMarked() async throws {
        let trial = try await Trial.new()
        let drawn = try await trial.drawn(at: .body(.mark(day: Self.today)))
        let figure = try #require(trial.app.figure.figure)
        let knee = try #require(figure.spot("knee-left"))
        // As wide as it may become.
        let space = CGSize(width: 340, height: 340 * figure.size.height / figure.size.width)
        let fit = FigureFit(figure.size, in: space)
        try await drawn.touch("", at: fit.onScreen(knee.centre))
        #expect(await drawn.wait { drawn.title == "left knee" })
        try await drawn.choose("Which place do you mean?", "both sides")
        try await drawn.tap("heavy")
        try await drawn.tap("heavy: 2")
        try await drawn.tap("Mark")
        #expect(drawn.texts.filter { $0 == "heavy 2" }.count == 2 && drawn.texts.contains("right knee"))
    }

    @Test func anotherSideIsChosenAndHasItsOwnRegions() async throws {
        let drawn = try await Trial.sample().drawn(at: .body(.home))
        try await drawn.choose("Body", "Back")
        #expect(drawn.rotors["Body"]?.contains { $0.hasPrefix("left shoulder blade") } == true)
    }

    @Test func aScanIsTurnedOnAndStopsWithWhatBringsBack() async throws {
        let trial = try await Trial.new()
        let drawn = try await trial.drawn(at: .body(.home))
        try await drawn.tap("Body scan")
        try await drawn.tap("Turn body scans on")
        try await drawn.tap("Begin")
        try await drawn.tap("forehead: nothing")
        try await drawn.tap("Next part")
        try await drawn.tap("Stop and ground")
        #expect(drawn.texts.contains("What you noted until now is saved."))
        try await drawn.tap("Leave the scan")
        let day = try await trial.core { try $0.day(now: $1, day: Self.today) }
        #expect(day.checkIns.first?.scanned == ["forehead"])
    }

    @Test func theMapOfYesterdayIsTakenOverAndConfirmed() async throws {
        let trial = try await Trial.sample()
        let drawn = try await trial.drawn(at: .body(.home))
        try await drawn.tap("Same as on Tuesday 24 November")
        #expect(drawn.headings.contains("Taken over, not confirmed"))
        try await drawn.tap("All of it is still so")
        #expect(!drawn.texts.contains("Still so"))
    }
}
