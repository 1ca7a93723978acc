// The room of insights drawn, and used by its words alone.

import SomacardModel
import SomacardTrial
import SwiftUI
import SwiftUITesting
import Testing

@testable import SomacardApp

@MainActor @Suite struct InsightsScreensTests {
    @Test func whatWasFoundStandsThereWithHowSureItIs() async throws {
        let trial = try await Trial.sample()
        let drawn = try await trial.drawn(at: .insights(.home))
        let found = try await trial.core { try $0.insights(now: $1, job: Job()) }
        let first = try #require(found.findings.first)
        #expect(await drawn.wait(for: first.sentence))
        #expect(drawn.headings.contains(first.heading))
        #expect(drawn.texts.contains(first.verdictLabel) && drawn.texts.contains(found.looked))
        let short = try #require(found.notEnough.first)
        #expect(!drawn.texts.contains(short.sentence))
        try await drawn.tap("Not enough days yet")
        #expect(drawn.texts.contains(short.sentence))
        #expect(!drawn.texts.contains("Looking at your days. That may take a moment."))
    }

    @Test func aQuestionIsAskedAndTakenBack() async throws {
        let trial = try await Trial.sample()
        let drawn = try await trial.drawn(at: .insights(.questions))
        try await drawn.tap("Ask a question")
        try await drawn.tap("Sadness")
        try await drawn.tap("belly")
        try await drawn.tap("Save")
        #expect(await drawn.wait(for: "Sadness – belly"))
        try await drawn.tap("Take it back: Sadness – belly")
        #expect(await drawn.wait { !drawn.texts.contains("Sadness – belly") })
    }

    @Test func everythingThatCanBePressedSaysItsName() async throws {
        let trial = try await Trial.sample()
        let places: [InsightsPlace] = [.home, .questions, .newQuestion]
        #expect(try await trial.nameless(at: places.map { .insights($0) }) == [])
    }
}
