// What brings the plan up.

import SomacardModel
import SomacardTrial
import Testing

@MainActor @Suite struct SafetyRulesTests {
    private func opened(_ trial: Trial, _ item: String) async -> UrgeRuleModel {
        let model = UrgeRuleModel(trial.go(.safety(.rule(item: item))), item: item)
        await model.rules.refresh()
        _ = trial.taken()
        return model
    }

    private func rules(_ trial: Trial) async throws -> UrgeRulesScreen {
        try await trial.core { try $0.urgeRules(now: $1) }
    }

    @Test func theRulesAreOneCallInTheCoresWords() async throws {
        let trial = try await Trial.sample()
        let model = UrgeRulesModel(trial.go(.safety(.rules)))
        await model.rules.refresh()
        #expect(trial.taken() == ["urgeRules"])
        let first = try #require(model.rules.shown?.rules.first)
        #expect(!first.label.isEmpty && !first.words.isEmpty)
        model.open(first.item)
        #expect(trial.app.ways.place == .safety(.rule(item: first.item)))
    }

    @Test func aRuleIsChangedInOneCall() async throws {
        let trial = try await Trial.sample()
        let all = UrgeRulesModel(trial.go(.safety(.rules)))
        await all.rules.refresh()
        let first = try #require(all.rules.shown?.rules.first)
        let model = await opened(trial, first.item)
        #expect(model.label == first.label && model.numbers?.contains(5) == true && !model.isTouched)
        model.draft.atLeast = 5
        await model.save()
        all.appear()
        await all.rules.refresh()
        #expect(trial.taken() == ["editUrgeRule"])
        let now = try #require(all.rules.shown?.rules.first { $0.item == first.item })
        #expect(now.atLeast == 5 && now.jump == first.jump && now.on)
        #expect(trial.app.ways.place == .safety(.rules))
    }

    @Test func aRuleThatNothingMeetsIsRefusedAndStaysAsItWasTyped() async throws {
        let trial = try await Trial.sample()
        let other = try #require(try await rules(trial).others.first { $0.scale.kind == .peak })
        let model = await opened(trial, other.id)
        #expect(model.draft.on && model.draft.atLeast == nil)
        model.draft.quiet = true
        await model.save()
        #expect(model.wrongNumber == .safetyRuleWrongNumber && model.draft.quiet)
        model.draft.atLeast = 4
        await model.save()
        #expect(model.wrongNumber == nil)
        let now = try #require(try await rules(trial).rules.first { $0.item == other.id })
        #expect(now.atLeast == 4 && now.quiet)
    }

    @Test func aRiseThatWasNotChosenIsRefusedThere() async throws {
        let trial = try await Trial.sample()
        let first = try #require(try await rules(trial).rules.first { $0.scale?.kind == .peak })
        let model = await opened(trial, first.item)
        model.draft.jumps = true
        model.draft.jumpBy = nil
        await model.save()
        #expect(model.wrongRise == .safetyRuleWrongRise && model.wrongNumber == nil)
        model.draft.jumpBy = 2
        await model.save()
        let now = try #require(try await rules(trial).rules.first { $0.item == first.item })
        #expect(now.jump?.by == 2)
    }

    @Test func whatWasDoneIsNoQuietLine() async throws {
        let trial = try await Trial.sample()
        let first = try #require(try await rules(trial).rules.first)
        let model = await opened(trial, first.item)
        model.draft.act = true
        model.draft.quiet = true
        await model.save()
        #expect(model.wrongQuiet == .safetyRuleWrongQuiet)
        #expect(try await rules(trial).rules.first == first)
    }

    @Test func whatHappensOrNotHasNoNumber() async throws {
        let trial = try await Trial.sample()
        let rules = try await rules(trial)
        let item = try #require(
            rules.others.first { $0.scale.kind == .yesNo }?.id
                ?? rules.rules.first { $0.scale?.kind == .yesNo }?.item)
        let model = await opened(trial, item)
        #expect(model.isYesNo)
        model.draft.happened = true
        await model.save()
        #expect(try await self.rules(trial).rules.first { $0.item == item }?.atLeast == 1)
    }

    @Test func ofWhatIsTypedTheDigitsCount() {
        #expect(UrgeRuleDraft.number("12") == 12)
        #expect(UrgeRuleDraft.number("1 2x") == 12)
        #expect(UrgeRuleDraft.number("-") == nil)
    }
}
