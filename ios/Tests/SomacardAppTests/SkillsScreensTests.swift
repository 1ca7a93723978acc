// The room of skills drawn, and used by its words alone.

import SomacardModel
import SomacardTrial
import SwiftUI
import SwiftUITesting
import Testing

@testable import SomacardApp

@MainActor @Suite struct SkillsScreensTests {
    @Test func aFeelingLeadsToWhatHelpedBefore() async throws {
        let trial = try await Trial.sample()
        let drawn = try await trial.drawn(at: .skills(.home))
        let skills = try await trial.core { try $0.skills(now: $1, from: nil, to: nil) }
        for sentence in skills.words { #expect(drawn.texts.contains(sentence)) }
        let used = try #require(skills.modules.flatMap(\.noted).first { !$0.answers.isEmpty })
        #expect(drawn.texts.contains(used.skill.label))
        #expect(drawn.texts.contains("\(used.answers[0].label): \(used.answers[0].count)"))
        try await drawn.tap("What helped me before")
        try await drawn.tap("Sadness")
        try await drawn.tap("Show what helped")
        #expect(drawn.headings.contains("What you used in moments like this"))
        #expect(drawn.texts.contains("What helped then may or may not help now."))
    }

    @Test func anUrgeToDieLeadsToThePlanAndToNoTip() async throws {
        let trial = try await Trial.sample()
        let start = CopingStart(items: ["sad", "urge-suicide"])
        let drawn = try await trial.drawn(at: .skills(.coping(start)))
        #expect(!drawn.headings.contains("What you used in moments like this"))
        try await drawn.tap("Safety plan")
        #expect(drawn.texts.contains { $0.contains("Nobody is watching this") })
    }

    @Test func everythingThatCanBePressedSaysItsName() async throws {
        let trial = try await Trial.sample()
        let places: [SkillsPlace] = [.home, .now, .coping(CopingStart(items: ["sad"]))]
        #expect(try await trial.nameless(at: places.map { .skills($0) }) == [])
    }
}
