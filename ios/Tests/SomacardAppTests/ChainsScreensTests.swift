// The room of chains and goals drawn, and used by its words alone.

import SomacardModel
import SomacardTrial
import SwiftUI
import SwiftUITesting
import Testing

@testable import SomacardApp

@MainActor @Suite struct ChainsScreensTests {
    @Test func aChainIsWrittenWithItsLinksInTheirOrder() async throws {
        let trial = try await Trial.sample()
        let drawn = try await trial.drawn(at: .chains(.home))
        try await drawn.tap("Write a chain")
        try await drawn.type("What made me vulnerable", "Slept four hours.")
        try await drawn.tap("Add a link: Thought")
        try await drawn.type("1. Thought", "She is leaving.")
        try await drawn.tap("Add a link: Urge")
        try await drawn.type("2. Urge", "To send ten messages.")
        try await drawn.tap("Move up: 2. Urge")
        #expect(drawn.value(of: "1. Urge") == "To send ten messages.")
        try await drawn.tap("Save")
        #expect(await drawn.wait { drawn.title == "Chain analysis" })
        let chains = try await trial.core { try $0.chains(now: $1).chains }
        let saved = try #require(chains.first { $0.vulnerability == ["Slept four hours."] })
        #expect(saved.links.map(\.kind) == [.urge, .thought])
    }

    @Test func aRefusalKeepsTheDraftAndLeavingItIsAsked() async throws {
        let trial = try await Trial.sample()
        let id = try #require(try await trial.core { try $0.chains(now: $1).chains.first?.id })
        let drawn = try await trial.drawn(at: .chains(.chain(id: id)))
        try await drawn.tap("Save")
        #expect(await drawn.wait { drawn.texts.contains { $0.hasPrefix("This could not be saved.") } })
        try await drawn.type("What followed", "We did not speak for a day.")
        try await drawn.tap("Back")
        #expect(drawn.texts.contains("What was typed here would be gone."))
        try await drawn.tap("Cancel")
        try await drawn.tap("Save")
        #expect(await drawn.wait { trial.app.ways.place != .chains(.chain(id: id)) })
        let now = try await trial.core { try $0.chains(now: $1).chains.first }
        #expect(now?.consequences == ["We did not speak for a day."])
    }

    @Test func aChainIsDeletedOnlyWhenItWasAsked() async throws {
        let trial = try await Trial.sample()
        let id = try #require(try await trial.core { try $0.chains(now: $1).chains.first?.id })
        let drawn = try await trial.drawn(at: .chains(.chain(id: id)))
        try await drawn.tap("Delete this chain")
        #expect(drawn.texts.contains { $0.hasPrefix("What the card says of the day stays.") })
        #expect(try await trial.core { try $0.chains(now: $1).chains.contains { $0.id == id } })
        try await drawn.tap("Delete this chain")
        #expect(await drawn.wait { drawn.announced.contains("Chain deleted") })
        #expect(try await trial.core { !(try $0.chains(now: $1).chains.contains { $0.id == id }) })
    }

    @Test func whatHappenedTodayIsOfferedQuietlyAndOpensItsForm() async throws {
        let trial = try await Trial.sample()
        let calm = try await trial.drawn(at: .today(.home))
        #expect(!calm.texts.contains { $0.hasPrefix("Write a chain about") })
        let lied = NewCheckIn(answers: [NewAnswer(item: "lied", answer: .number(value: 1))])
        _ = try await trial.core { try $0.saveCheckIn(now: $1, checkIn: lied) }
        let drawn = try await trial.drawn(at: .today(.home))
        let row = try #require(drawn.controls.first { $0.name.hasPrefix("Write a chain about “Lied”") })
        try await drawn.tap(row.name)
        #expect(drawn.title == "Write a chain")
        #expect(drawn.outline.contains("\"Lied\" selected"))
    }

    @Test func aLifeWorthLivingIsSaid() async throws {
        let trial = try await Trial.sample()
        let drawn = try await trial.drawn(at: .chains(.goals))
        try await drawn.type("A life worth living", "A garden, and somebody to sit in it with.")
        try await drawn.tap("Save")
        await drawn.wait { trial.taken().contains("setLifeWorthLiving") }
        let said = try await trial.core { try $0.goals(now: $1).lifeWorthLiving }
        #expect(said == ["A garden, and somebody to sit in it with."])
    }

    @Test func everythingThatCanBePressedSaysItsName() async throws {
        let trial = try await Trial.sample()
        let id = try #require(try await trial.core { try $0.chains(now: $1).chains.first?.id })
        let places: [ChainsPlace] = [.home, .chain(), .chain(id: id), .goals]
        #expect(try await trial.nameless(at: places.map { .chains($0) }) == [])
    }
}
