// A body scan: off until it is chosen; only what was answered counts; stopping is always there, and keeps.

import SomacardModel
import SomacardTrial
import Testing

@MainActor @Suite struct BodyScanTests {
    private func begun(_ trial: Trial) async -> ScanModel {
        let model = ScanModel(trial.go(.body(.scan)))
        await trial.app.figure.refresh()
        await model.screen.refresh()
        await model.turn(on: true)
        await model.begin()
        _ = trial.taken()
        return model
    }

    private func goToTheLast(_ model: ScanModel) {
        while model.stage?.isLast == false { model.next() }
    }

    private func checkIn(_ trial: Trial) async throws -> CheckInRow? {
        let day = Day(year: 2026, month: 11, day: 25)
        return try await trial.core { try $0.day(now: $1, day: day) }.checkIns.first
    }

    @Test func aScanIsOffUntilItIsChosen() async throws {
        let trial = try await Trial.new()
        let model = ScanModel(trial.here)
        #expect(model.stage == nil)
        await model.screen.refresh()
        #expect(trial.taken() == ["bodyScan"] && model.stage == .off)
        await model.turn(on: true)
        #expect(trial.taken() == ["setScan"] && model.stage == .before)
        await model.turn(on: false)
        #expect(model.stage == .off)
        #expect(try await trial.core { diary, _ in try diary.bodyScan() }.steps == nil)
    }

    @Test func onlyWhatWasAnsweredCountsAsAsked() async throws {
        let trial = try await Trial.new()
        let model = await begun(trial)
        model.sayNothing("forehead")
        model.open("temple-left")
        model.draft?.toggle(.absent)
        model.mark()
        #expect(model.isNothing("forehead") && model.felt("temple-left") == .list([.word(.bodyAbsent)]))
        model.next()
        guard case .step(let neck, let at, _) = model.stage else {
            Issue.record("no step")
            return
        }
        #expect(at == 1)
        model.sayNothingElse(neck)
        goToTheLast(model)
        await model.finish()
        #expect(trial.taken().filter { $0.hasPrefix("save") } == ["saveCheckIn"])
        let places = try await trial.core { try $0.bodyDay(now: $1) }.places
        let place = { (target: String) in places.first { $0.target == target } }
        #expect(place("forehead")?.intensity == 0)
        #expect(place("temple-left")?.intensity == nil && place("temple-left")?.absent == true)
        #expect(place("temple-right") == nil)
        #expect(place("throat")?.intensity == 0)
        #expect(place("knee-left") == nil)
    }

    @Test func stoppingGroundsAtOnceAndKeepsWhatWasAnswered() async throws {
        let trial = try await Trial.new()
        let model = await begun(trial)
        model.sayNothing("forehead")
        model.next()
        await model.stop()
        #expect(trial.taken() == ["saveCheckIn"] && model.stage == .grounding)
        #expect(model.screen.shown?.grounding?.lines.isEmpty == false)
        #expect(try await checkIn(trial)?.scanned == ["forehead"])
        model.goOn()
        model.sayNothing("forehead")
        #expect(model.isNothing("forehead"))
        model.sayNothing("throat")
        goToTheLast(model)
        await model.finish()
        #expect(trial.taken().first == "editCheckIn")
        #expect(try await checkIn(trial)?.scanned == ["forehead", "throat"])
        #expect(trial.app.ways.path(.today).isEmpty)
    }

    @Test func whatAStopSavedAndWasTakenAwayAfterwardsIsGone() async throws {
        let trial = try await Trial.new()
        let model = await begun(trial)
        model.open("throat")
        model.draft?.toggle("tight")
        model.draft?.say("tight", 7)
        model.mark()
        await model.stop()
        model.goOn()
        model.open("throat")
        model.unmark()
        await model.stop()
        #expect(try await checkIn(trial)?.readings == [])
    }

    @Test func nothingAndSomethingTakeEachOthersPlace() async throws {
        let trial = try await Trial.new()
        let model = await begun(trial)
        model.sayNothing("throat")
        model.open("throat")
        model.draft?.toggle(.declined)
        model.mark()
        #expect(!model.isNothing("throat") && model.felt("throat") != nil)
        model.sayNothing("throat")
        #expect(model.isNothing("throat") && model.felt("throat") == nil)
        model.sayNothing("throat")
        #expect(!model.isNothing("throat") && !model.hasAnswers)
    }

    @Test func backLeadsAStepBackAndThenToTheBeginning() async throws {
        let trial = try await Trial.new()
        let model = await begun(trial)
        #expect(model.isUnderWay)
        model.next()
        model.previous()
        #expect(model.step == 0)
        model.previous()
        #expect(model.stage == .before && !model.isUnderWay)
    }
}
