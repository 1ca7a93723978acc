// The safety plan drawn, and used by its words alone.

import SomacardModel
import SomacardTrial
import SwiftUI
import SwiftUITesting
import Testing

@testable import SomacardApp

@MainActor @Suite struct SafetyScreensTests {
    private let sign = "Two evenings without supper."
    private let rests =
        "Not for 24 hours after self-harm, Tick it if you agreed so. The number stays, and it is said beside it."

    private func lines(_ trial: Trial) async throws -> [String] {
        try await trial.core { try $0.safetyPlan(now: $1).plan.steps.flatMap(\.lines).flatMap(\.words) }
    }

    @Test func thePlanIsOnePressAwayAndANumberOpensThePhonesOwnAsking() async throws {
        let trial = try await Trial.sample()
        let drawn = try await trial.drawn(at: .today(.home))
        try await drawn.tap("Safety plan")
        #expect(drawn.texts.contains("Headphones, the loud playlist, three songs."))
        #expect(drawn.texts.contains { $0.contains("Nobody is watching this") })
        try await drawn.tap("Call 116 123. Samaritans: 116 123")
        #expect(drawn.opened.map(\.absoluteString) == ["tel:116123"])
        try await drawn.tap("To the numbers")
    }

    @Test func aNewPlanIsWrittenFromThePage() async throws {
        let trial = try await Trial.new()
        let drawn = try await trial.drawn(at: .safety(.plan(injuryFirst: false)))
        try await drawn.tap("Write the plan")
        try await drawn.tap("Add a line: People I can ask for help")
        try await drawn.type("Number", "07700 900326")
        try await drawn.tap("Save")
        #expect(await drawn.wait(for: "It needs words. A line that is no longer true can be deleted."))
        try await drawn.type("Who or where, in your own words", "Mila")
        try await drawn.set(rests, true)
        try await drawn.tap("Save")
        #expect(await drawn.wait(for: "07700 900326 · Not for 24 hours after self-harm"))
        trial.app.ways.shorten(.today, to: Array(trial.app.ways.path(.today).dropLast()))
        #expect(await drawn.wait(for: "Mila: 07700 900326"))
    }

    @Test func aLineGoesOnlyAfterAQuestion() async throws {
        let trial = try await Trial.sample()
        let drawn = try await trial.drawn(at: .safety(.write))
        try await drawn.tap(sign)
        try await drawn.tap("Move up")
        #expect(await drawn.wait(for: "Line 1 of 2"))
        try await drawn.tap("Delete the line")
        #expect(try await lines(trial).contains(sign))
        #expect(drawn.texts.contains("It leaves the plan. How the plan was before can still be seen."))
        try await drawn.tap("Delete the line")
        #expect(await drawn.wait { drawn.title == "Change the plan" && !drawn.texts.contains(sign) })
        #expect(try await !lines(trial).contains(sign))
    }

    @Test func aRuleIsChangedByItsWords() async throws {
        let trial = try await Trial.sample()
        let first = try #require(try await trial.core { try $0.urgeRules(now: $1).rules.first })
        let drawn = try await trial.drawn(at: .safety(.rules))
        try await drawn.tap(first.label)
        try await drawn.tap("From this number on: 5")
        try await drawn.tap("Save")
        #expect(await drawn.wait { drawn.title == "What brings the plan up" })
        let now = try await trial.core { try $0.urgeRules(now: $1).rules.first { $0.item == first.item } }
        #expect(now?.atLeast == 5)
        #expect(drawn.texts.contains(now?.words ?? ""))
    }

    @Test func aCountryIsPutIntoThePlan() async throws {
        let trial = try await Trial.sample()
        let drawn = try await trial.drawn(at: .safety(.countries))
        try await drawn.tap("Spain")
        try await drawn.tap("Put these into my plan")
        #expect(await drawn.wait(for: "in your plan · 112"))
    }

    @Test func atTheDoorThereIsThePlanIfThatIsAllowedAndNoWayToChangeIt() async throws {
        let trial = try await Trial.sample()
        _ = try await trial.drawn(at: .today(.home))
        _ = try await trial.core { try $0.setPlanWhileLocked(now: $1, allowed: true) }
        await trial.app.diary.lock()
        let left = Guarded(false)
        let drawn = Drawn(LockedSafetyScreen(phone: trial.app.phone) { left.value = true })
        await drawn.settle()
        #expect(drawn.texts.contains(sign) && !drawn.texts.contains("Change the plan"))
        try await drawn.tap("Lines by country")
        try await drawn.tap("Spain")
        #expect(drawn.controls.contains { $0.name.hasPrefix("Call 024") })
        #expect(!drawn.texts.contains("Put these into my plan"))
        #expect(!left.value)
    }

    @Test func everythingThatCanBePressedSaysItsName() async throws {
        let trial = try await Trial.sample()
        let steps = try await trial.core { try $0.safetyPlan(now: $1).plan.steps }
        let people = try #require(steps.first { $0.hasContacts && !$0.lines.isEmpty })
        let change = try #require(try await trial.core { try $0.safetyPlanChanges(now: $1).changes.first })
        let rule = try #require(try await trial.core { try $0.urgeRules(now: $1).rules.first })
        let places: [SafetyPlace] = [
            .plan(injuryFirst: true), .write, .line(step: people.step, id: people.lines[0].id), .agreement, .history,
            .earlier(change.at), .countries, .lines(country: "ES", chosen: false), .rules, .rule(item: rule.item),
        ]
        #expect(try await trial.nameless(at: places.map { .safety($0) }) == [])
    }
}
