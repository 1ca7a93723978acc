// Writing the plan on a calm day.

import SomacardModel
import SomacardTrial
import Testing

@MainActor @Suite struct SafetyPlanTests {
    private let signs = "Signs that it is getting bad"
    private let people = "People I can ask for help"

    private func opened(_ trial: Trial) async -> SafetyPlanModel {
        let model = SafetyPlanModel(trial.go(.safety(.write)))
        await model.plan.refresh()
        return model
    }

    /// The line that the way leads to now.
    private func line(_ trial: Trial) async throws -> PlanLineModel {
        guard case .safety(.line(let step, let id)) = trial.app.ways.place else {
            throw SomacardError.Failed(reason: "no line is open")
        }
        let model = PlanLineModel(trial.here, step: step, id: id)
        await model.plan.refresh()
        return model
    }

    private func step(_ heading: String, _ model: SafetyPlanModel) throws -> PlanStep {
        try #require(model.plan.shown?.plan.steps.first { $0.heading == heading })
    }

    private func lines(_ heading: String, _ trial: Trial) async throws -> [PlanLineRow] {
        let steps = try await trial.core { try $0.safetyPlan(now: $1).plan.steps }
        return steps.first { $0.heading == heading }?.lines ?? []
    }

    /// Opens a line of the sample's signs.
    private func sign(_ trial: Trial, _ at: Int) async throws -> (SafetyPlanModel, PlanLineModel) {
        let plan = await opened(trial)
        let step = try step(signs, plan)
        plan.open(step.lines[at], of: step)
        return (plan, try await line(trial))
    }

    @Test func aPlanIsWrittenFromNothingAndStandsOnThePage() async throws {
        let trial = try await Trial.new()
        let plan = await opened(trial)
        #expect(plan.plan.shown?.first.isEmpty == false)
        plan.addLine(to: try step(people, plan))
        #expect(trial.app.ways.place.title == .safetyNewLine)
        let mila = try await line(trial)
        #expect(mila.hasContacts && mila.wordsLabel == .safetyWho)
        mila.draft.words = "Mila"
        mila.draft.phone = "07700 900326"
        mila.draft.rests = true
        await mila.save()
        #expect(trial.app.ways.said == .saved && trial.app.ways.place == .safety(.write))
        let written = try #require(try await lines(people, trial).first)
        #expect(written.phone == "07700 900326" && written.rests == .safetyRests)
        let page = try await trial.core { try $0.safety(now: $1, injuryFirst: false) }
        #expect(page.blocks.flatMap(\.lines).contains { $0.words == "Mila: 07700 900326" })
    }

    @Test func openingThePlanAndEachChangeIsOneCall() async throws {
        let trial = try await Trial.sample()
        let (plan, model) = try await sign(trial, 1)
        #expect(trial.taken() == ["safetyPlan", "safetyPlan"])
        #expect(!model.hasContacts && !model.isTouched && model.draft.words == "Two evenings without supper.")
        model.draft.words = "Three evenings without supper."
        #expect(model.isTouched)
        await model.save()
        plan.appear()
        await plan.plan.refresh()
        #expect(trial.taken() == ["editPlanLine"])
        #expect(try step(signs, plan).lines[1].words == ["Three evenings without supper."])
    }

    @Test func aLineMovesAndIsDeleted() async throws {
        let trial = try await Trial.sample()
        let (plan, model) = try await sign(trial, 1)
        _ = trial.taken()
        #expect(model.placeWords == .safetyPlace(number: 2, count: 2))
        #expect(model.canMoveUp && !model.canMoveDown)
        await model.moveUp()
        #expect(trial.taken() == ["editPlanLine"])
        #expect(model.placeWords == .safetyPlace(number: 1, count: 2))
        await model.delete()
        #expect(trial.taken() == ["deletePlanLine"])
        #expect(trial.app.ways.said == .safetyDeleted && trial.app.ways.place == .safety(.write))
        plan.appear()
        #expect(try step(signs, plan).lines.count == 1)
        #expect(try await lines(signs, trial).map(\.text) != ["Two evenings without supper."])
    }

    @Test func aRefusalKeepsWhatWasTyped() async throws {
        let trial = try await Trial.sample()
        let plan = await opened(trial)
        plan.addLine(to: try step(people, plan))
        let model = try await line(trial)
        model.draft.phone = "07700 900999"
        await model.save()
        #expect(model.wrongWords == .word(.safetyNeedsWords))
        #expect(model.draft.phone == "07700 900999" && trial.app.ways.said == nil)
        model.draft.words = "Noor"
        await model.save()
        #expect(model.wrongWords == nil)
        #expect(try await lines(people, trial).last?.words == ["Noor"])
    }

    @Test func aLineThatWasDeletedElsewhereIsGone() async throws {
        let trial = try await Trial.sample()
        let (_, model) = try await sign(trial, 1)
        let id = try #require(model.line?.id)
        _ = try await trial.core { try $0.deletePlanLine(now: $1, id: id) }
        await model.plan.refresh()
        #expect(model.isGone && !model.canSave)
    }

    @Test func theAgreementIsSaidAndTakenAway() async throws {
        let trial = try await Trial.sample()
        let model = PlanAgreementModel(trial.go(.safety(.agreement)))
        await model.plan.refresh()
        #expect(model.draft.with == "S. Brandt" && model.draft.agreedOn != nil)
        #expect(model.firstDay == Day(year: 2026, month: 11, day: 25))
        model.draft.with = "Dr Noor"
        model.draft.agreedOn = nil
        model.draft.reviewedOn = nil
        _ = trial.taken()
        await model.save()
        #expect(trial.taken() == ["editSafetyPlan"])
        #expect(try await trial.core { try $0.safetyPlan(now: $1).plan.dates } == ["Agreed with Dr Noor"])
    }

    @Test func thePlanIsShownWhileLockedOnlyOnceThatIsAllowed() async throws {
        let trial = try await Trial.sample()
        let model = await opened(trial)
        let atTheDoor = LockedSafetyModel(trial.app.phone)
        await atTheDoor.page.refresh()
        #expect(atTheDoor.page.shown?.plan == nil)
        _ = trial.taken()
        await model.showWhileLocked(true)
        #expect(trial.taken() == ["setPlanWhileLocked"])
        #expect(model.plan.shown?.whileLocked == true)
        await atTheDoor.page.refresh()
        #expect(atTheDoor.page.shown?.plan != nil)
    }

    @Test func thePlanOfAnEarlierDayCanBeSeen() async throws {
        let trial = try await Trial.sample()
        let history = PlanHistoryModel(trial.go(.safety(.history)))
        await history.history.refresh()
        #expect(trial.taken() == ["safetyPlanChanges"])
        let first = try #require(history.history.shown?.changes.first)
        history.look(at: first)
        #expect(trial.app.ways.place == .safety(.earlier(first.at)))
        let earlier = EarlierPlanModel(trial.here, at: first.at)
        await earlier.earlier.refresh()
        #expect(trial.taken() == ["safetyPlanAt"])
        #expect(earlier.earlier.shown?.words == first.words)
        let written = earlier.earlier.shown?.plan.written.flatMap(\.lines).map(\.text) ?? []
        #expect(written.contains("Two evenings without supper."))
    }
}
