// The lines of the card: renamed, moved, left out, asked differently, and lines of one's own.

import SomacardModel
import SomacardTrial
import Testing

@MainActor @Suite struct SettingsItemsTests {
    private func line(_ trial: Trial, _ label: String) async throws -> TemplateLine? {
        try await trial.core { try $0.settings(now: $1).template.first { $0.item.label == label } }
    }

    private func asked(_ trial: Trial) async throws -> [String] {
        try await trial.core { try $0.checkInForm(now: $1, forDay: nil, editing: nil) }
            .items.flatMap { $0.items.map(\.item.label) }
    }

    private func open(_ trial: Trial, _ id: String) async throws -> ItemModel {
        let model = ItemModel(trial.here, id)
        await model.settings.refresh()
        _ = trial.taken()
        return model
    }

    private func seen(_ model: ItemModel) throws -> (TemplateLine, SettingsScreen) {
        let settings = try #require(model.settings.shown)
        return (try #require(model.line(settings)), settings)
    }

    @Test func linesStandUnderTheirHeadingsAndThoseThatRestAtTheEnd() async throws {
        let trial = try await Trial.sample()
        let resting = try await open(trial, "sad")
        await resting.stopAsking(try seen(resting).1)
        let model = ItemsModel(trial.here)
        await model.settings.refresh()
        let settings = try #require(model.settings.shown)
        let groups = model.groups(settings)
        #expect(Set(groups.map(\.heading)).count == groups.count)
        #expect(groups.flatMap(\.lines).count == settings.template.count)
        #expect(groups.last?.heading == nil && groups.last?.lines.contains { $0.item.id == "sad" } == true)
    }

    @Test func aLineOfOnesOwnIsAskedAtTheNextCheckIn() async throws {
        let trial = try await Trial.sample()
        let model = NewItemModel(trial.go(.settings(.newItem())), nil)
        #expect(!model.canSave)
        model.label = "Tension in my jaw"
        model.kind = .question
        model.scale = .range
        model.most = "7"
        model.high = "very tight"
        model.target = .qualityOfLife
        #expect(model.canSave)
        await model.save()
        #expect(trial.taken() == ["addItem"])
        #expect(trial.app.ways.place == .today(.home) && trial.app.ways.said == .saved)
        #expect(try await asked(trial).contains("Tension in my jaw"))
        let added = try #require(await line(trial, "Tension in my jaw"))
        #expect(added.item.scale.word == .settingsScaleRangeOf(low: 0, high: 7))
        #expect(added.item.scale.high == "very tight" && added.item.scale.low == nil)
        #expect(added.item.target == .qualityOfLife && added.owner.word == .settingsOwnerPerson)
    }

    @Test func aRefusedScaleIsToldAtItsFieldAndWhatWasTypedStays() async throws {
        let trial = try await Trial.sample()
        let model = NewItemModel(trial.go(.settings(.newItem())), nil)
        model.label = "Jaw"
        model.scale = .range
        model.least = "many"
        #expect(!model.canSave)
        model.least = "9"
        model.most = "3"
        await model.save()
        #expect(model.wrongScale == .settingsScaleWrong && model.wrongLabel == nil && model.refused == nil)
        #expect(model.label == "Jaw" && trial.app.ways.place == .settings(.newItem()))
        #expect(try await !asked(trial).contains("Jaw"))
    }

    @Test func aLineIsRenamedAndAnEmptyWordingGoesBack() async throws {
        let trial = try await Trial.sample()
        let model = try await open(trial, "sad")
        #expect(try !model.canRename(seen(model).0) && !model.goesBack(seen(model).0))
        model.type("Heavy heart")
        #expect(try model.canRename(seen(model).0))
        await model.rename()
        #expect(trial.taken() == ["editItem"])
        #expect(try await asked(trial).contains("Heavy heart"))
        #expect(try model.typed == nil && model.goesBack(seen(model).0))
        model.type("")
        await model.rename()
        #expect(try await asked(trial).contains("Sadness"))
    }

    @Test func aWordingThatIsTooLongIsRefusedAtItsFieldAndStays() async throws {
        let trial = try await Trial.sample()
        let model = try await open(trial, "sad")
        let long = String(repeating: "long ", count: 20)
        model.type(long)
        await model.rename()
        #expect(model.wrong == .settingsItemLabelWrong && model.typed == long)
    }

    @Test func aLineIsMovedAmongThoseOfItsHeading() async throws {
        let trial = try await Trial.sample()
        let model = try await open(trial, "shame")
        let before = try await asked(trial)
        var (line, settings) = try seen(model)
        #expect(model.canMove(line, up: true, settings))
        await model.move(line, up: true, settings)
        #expect(trial.taken() == ["moveItem"])
        let at = try #require(before.firstIndex(of: "Shame"))
        #expect(try await asked(trial).firstIndex(of: "Shame") == at - 1)
        (line, settings) = try seen(model)
        await model.move(line, up: false, settings)
        #expect(try await asked(trial) == before)
    }

    @Test func theFirstLineGoesNoFurtherUp() async throws {
        let trial = try await Trial.sample()
        let list = ItemsModel(trial.here)
        await list.settings.refresh()
        let first = try #require(list.settings.shown.map(list.groups)?.first?.lines.first)
        let model = try await open(trial, first.item.id)
        let (line, settings) = try seen(model)
        #expect(!model.canMove(line, up: true, settings) && model.canMove(line, up: false, settings))
    }

    @Test func aLineRestsFromTodayAndIsAskedAgain() async throws {
        let trial = try await Trial.sample()
        let model = try await open(trial, "sad")
        await model.stopAsking(try seen(model).1)
        #expect(trial.taken() == ["editItem"])
        #expect(try await !asked(trial).contains("Sadness"))
        await model.askAgain()
        #expect(try await asked(trial).contains("Sadness"))
    }

    @Test func aLineGetsATargetAndCanBeWithoutOne() async throws {
        let trial = try await Trial.sample()
        let model = TargetModel(trial.go(.settings(.target(item: "sad", now: nil))), item: "sad", now: nil)
        await model.names.refresh()
        let names = try #require(model.names.shown)
        #expect(DbtTarget.allCases.allSatisfy { names[$0.text] != nil })
        #expect(ItemKind.allCases.allSatisfy { names[$0.text] != nil })
        _ = trial.taken()
        await model.choose(.qualityOfLife)
        #expect(trial.taken() == ["editItem"] && trial.app.ways.place == .today(.home))
        #expect(try await line(trial, "Sadness")?.item.target == .qualityOfLife)
        await model.choose(nil)
        #expect(try await line(trial, "Sadness")?.item.target == nil)
    }

    @Test func aLineTakesThePlaceOfAnother() async throws {
        let trial = try await Trial.sample()
        let old = try await open(trial, "sad")
        old.replace(try seen(old).0)
        guard case .settings(.newItem(let replaced?)) = trial.app.ways.place else { return #expect(Bool(false)) }
        let model = NewItemModel(trial.here, replaced)
        #expect(model.label == "Sadness")
        model.label = "Sad or not"
        model.scale = .yesNo
        await model.save()
        #expect(try await !asked(trial).contains("Sadness"))
        #expect(try await line(trial, "Sad or not")?.replaces == "sad")
    }

    @Test func aLineThatTakesAnothersPlaceBeginsWithItsScaleAndSleepWithHoursAndMinutes() async throws {
        let trial = try await Trial.sample()
        let jaw = NewItemModel(trial.here, nil)
        (jaw.label, jaw.scale, jaw.most, jaw.high) = ("Jaw", .range, "7", "very tight")
        await jaw.save()
        let range = NewItemModel(trial.here, Replaced(try #require(await line(trial, "Jaw")).item))
        #expect(range.scale == .range && range.least == "0" && range.most == "7" && range.high == "very tight")
        let template = try await trial.core { try $0.settings(now: $1).template }
        let lied = NewItemModel(trial.here, template.first { $0.item.id == "lied" }.map { Replaced($0.item) })
        #expect(lied.scale == .count)
        let sleep = NewItemModel(trial.here, nil)
        #expect(sleep.scale == .peak)
        sleep.kind = .sleep
        #expect(sleep.scale == .minutes)
        sleep.scale = .peak
        sleep.kind = .sleep
        #expect(sleep.scale == .peak)
    }
}
