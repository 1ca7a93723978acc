// What goes to whom: choosing, the last look, the report, somebody to add, the log.

import SomacardModel
import SomacardTrial
import Testing

/// Three weeks of the sample person's card.
let threeWeeks = ShareRequest(
    scope: ShareScope(role: .dbtTherapist, parts: [.card, .lifeThreatening, .notes]),
    from: Day(year: 2026, month: 11, day: 4), to: Day(year: 2026, month: 11, day: 25))

@MainActor @Suite struct ShareTests {
    private func open(_ trial: Trial) async -> ShareModel {
        let model = ShareModel(trial.go(.share(.home)))
        await model.screen.refresh()
        return model
    }

    /// Anna, for whom something is shared then.
    private func add(_ trial: Trial, _ model: ShareModel, role: Role = .dbtTherapist) async {
        let adding = AddRecipientModel(trial.go(.share(.addRecipient)))
        adding.name = " Anna "
        adding.role = role
        await adding.add()
        model.appear()
    }

    @Test func theScreenIsOneCallAndSoIsEachChange() async throws {
        let trial = try await Trial.sample()
        let model = await open(trial)
        #expect(trial.taken() == ["shareScreen"])
        await model.part(.card, goes: true)
        #expect(trial.taken() == ["shareScreen"])
        #expect(model.goes(.card) && model.screen.shown?.request.scope.parts == [.card])
        await model.role(.massagePractitioner)
        #expect(trial.taken() == ["shareScreen"])
        let share = try #require(model.screen.shown)
        #expect(model.isUnusual(share))
        await model.usual(share)
        #expect(trial.taken() == ["shareScreen"])
        #expect(model.screen.shown?.parts.allSatisfy { $0.usual == $0.chosen } == true)
        #expect(model.screen.shown.map { model.asksQuestions($0) } == true)
    }

    @Test func ticksInARowAreAllKept() async throws {
        let trial = try await Trial.sample()
        let model = await open(trial)
        async let card: Void = model.part(.card, goes: true)
        async let body: Void = model.part(.body, goes: true)
        async let notes: Void = model.part(.notes, goes: true)
        _ = await (card, body, notes)
        #expect(Set(model.screen.shown?.request.scope.parts ?? []) == [.card, .body, .notes])
    }

    @Test func whileNothingIsTickedNothingCanGo() async throws {
        let trial = try await Trial.sample()
        let model = await open(trial)
        #expect(model.screen.shown?.nothing != nil && !model.canGoOn)
        await model.part(.card, goes: true)
        #expect(model.screen.shown?.nothing == nil && model.canGoOn)
    }

    @Test func somebodyWhoIsAddedIsWhomItIsFor() async throws {
        let trial = try await Trial.sample()
        let model = await open(trial)
        _ = trial.taken()
        await add(trial, model)
        await model.screen.refresh()
        #expect(trial.taken() == ["addRecipient"])
        #expect(model.screen.shown?.recipients.map(\.label) == ["Anna"])
        #expect(model.request?.recipient == model.screen.shown?.recipients.first?.id)
        #expect(model.goes(.card) && trial.app.ways.place == .share(.home))
        // What is read later is for them, too.
        await model.part(.body, goes: true)
        #expect(model.request?.recipient != nil && model.goes(.body))
    }

    @Test func somebodyIsChangedAndItIsForThemStill() async throws {
        let trial = try await Trial.sample()
        let model = await open(trial)
        await add(trial, model)
        let anna = try #require(model.screen.shown.flatMap { model.named($0) })
        let change = RecipientModel(trial.go(.share(.recipient(anna))), anna)
        #expect(!change.canSave && change.keyLabel == .shareSealTo)
        change.sealTo = "age1"
        _ = trial.taken()
        await change.save()
        #expect(change.wrongKey != nil && change.refused == nil && change.sealTo == "age1")
        change.sealTo = ""
        change.name = " Anne "
        change.role = .massagePractitioner
        await change.save()
        #expect(trial.taken() == ["editRecipient", "editRecipient"] && trial.app.ways.place == .share(.home))
        model.appear()
        await model.screen.refresh()
        #expect(trial.taken() == [] && model.request?.recipient == anna.id)
        let now = try await trial.core { try $0.shareScreen(now: $1).recipients }
        #expect(now.map(\.label) == ["Anne"] && now.map(\.role) == [.massagePractitioner])
        #expect(model.screen.shown?.recipients == now)
    }

    @Test func aKeyIsTakenAwayAndWhoeverIsTakenOffIsNoChoiceAnyMore() async throws {
        let trial = try await Trial.sample()
        let key = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p"
        _ = try await trial.core { try $0.addRecipient(now: $1, name: "Anna", role: .other, sealTo: key) }
        let model = await open(trial)
        let anna = try #require(model.screen.shown?.recipients.first)
        await model.whom(anna.id)
        let change = RecipientModel(trial.go(.share(.recipient(anna))), anna)
        #expect(anna.sealable && change.keyLabel == .shareSealToOther)
        change.keyAway = true
        await change.save()
        model.appear()
        let without = try #require(model.screen.shown.flatMap { model.named($0) })
        #expect(!without.sealable)
        let off = RecipientModel(trial.go(.share(.recipient(without))), without)
        _ = trial.taken()
        await off.takeOff()
        #expect(trial.taken() == ["deleteRecipient"] && trial.app.ways.said == .shareTakenOff)
        model.appear()
        #expect(model.request?.recipient == nil && model.screen.shown?.recipients == [])
        #expect(try await trial.core { try $0.shareScreen(now: $1).recipients }.isEmpty)
    }

    @Test func whatIsTickedGoesAndWhatIsNotIsNamed() async throws {
        let trial = try await Trial.sample()
        let model = await open(trial)
        await add(trial, model)
        await model.part(.body, goes: true)
        let item = try #require(model.screen.shown?.items.first)
        await model.item(item.id, goes: false)
        #expect(!model.goes(item) && model.screen.shown.map { model.linesSaid($0) } != .shareLinesAll)
        _ = trial.taken()
        model.look()
        let request = try #require(model.screen.shown?.request)
        #expect(trial.app.ways.place == .share(.ways(request)))

        let ways = WaysModel(trial.here, request)
        await ways.screen.refresh()
        #expect(trial.taken() == ["shareScreen"])
        let share = try #require(ways.screen.shown)
        #expect(ways.goes(share).contains { $0.hasPrefix("the diary card: ") })
        #expect(ways.goes(share).contains { $0.hasPrefix("the body map") })
        #expect(ways.leftOut(share).contains { $0.contains("line") })
        #expect(share.forGood.contains("taken back"))
        #expect(ways.clinic(share) == nil)
    }

    @Test func somebodyElseGetsWhatIsUsualForThemOfTheSameDays() async throws {
        let trial = try await Trial.sample()
        let model = await open(trial)
        await add(trial, model)
        let day = Day(year: 2026, month: 11, day: 1)
        await model.from(day)
        await model.whom(nil)
        #expect(model.request?.recipient == nil && model.request?.from == day)
    }

    @Test func theReportIsOneCallAndIsNotedOnceItIsSentToAPrinter() async throws {
        let trial = try await Trial.sample()
        let before = try await log(trial)
        _ = trial.taken()
        let model = ReportModel(trial.go(.share(.report(threeWeeks))), threeWeeks)
        await model.make()
        await model.make()
        #expect(trial.taken() == ["sharePage"])
        #expect(model.page?.html.isEmpty == false)
        trial.printer.sends.value = false
        await model.print()
        #expect(trial.taken().isEmpty)
        #expect(try await log(trial) == before)
        trial.printer.sends.value = true
        await model.print()
        #expect(trial.taken() == ["notePrinted"])
        #expect(trial.printer.printed.value == ["somacard-2026-11-04-2026-11-25"])
        #expect(try await log(trial).count == before.count + 1)
        #expect(trial.app.ways.said == .sharePrinted)
    }

    @Test func somebodyWithoutANameIsRefusedAtTheField() async throws {
        let trial = try await Trial.sample()
        let model = AddRecipientModel(trial.go(.share(.addRecipient)))
        model.sealTo = "age1"
        await model.add()
        #expect(model.wrong(at: "name") != nil && model.refused == nil)
        #expect(model.sealTo == "age1" && trial.app.ways.place == .share(.addRecipient))
        #expect(try await trial.core { try $0.shareScreen(now: $1).recipients }.isEmpty)
    }

    @Test func theLogSaysWhatWentAndNothingThatDidNot() async throws {
        let trial = try await Trial.sample()
        let before = Set(try await log(trial).map(\.id))
        let file = FileModel(trial.go(.share(.file(threeWeeks, sealable: false))), threeWeeks, sealable: false)
        await file.make()
        _ = trial.taken()
        let model = ShareLogModel(trial.go(.share(.log)))
        await model.screen.refresh()
        #expect(trial.taken() == ["shareLog"])
        let row = try #require(model.screen.shown?.shares.first { !before.contains($0.id) })
        #expect(row.about.contains { $0.contains("the diary card") })
        #expect(!row.about.contains { $0.contains("the body map") || $0.contains("opened") })
        #expect(!model.canTakeBack(row))
    }

    private func log(_ trial: Trial) async throws -> [ShareLogRow] {
        try await trial.core { try $0.shareLog(now: $1).shares }
    }
}
