// The settings: each screen and each action is one call, and what is chosen for this phone alone is none.

import SomacardModel
import SomacardTrial
import Testing

@MainActor @Suite struct SettingsTests {
    private func settings(_ trial: Trial) async throws -> SettingsScreen {
        try await trial.core { try $0.settings(now: $1) }
    }

    @Test func eachScreenIsOneCall() async throws {
        let trial = try await Trial.sample()
        let screens = [
            SettingsModel(trial.here).settings, ItemsModel(trial.here).settings, ItemModel(trial.here, "sad").settings,
            DayAndWeekModel(trial.here).settings, OtherEyesModel(trial.here).settings,
            BackupModel(trial.here).settings, HoldingsModel(trial.here).settings,
        ]
        for screen in screens {
            await screen.refresh()
            #expect(trial.taken() == ["settings"])
        }
        await NewItemModel(trial.here, nil).names.refresh()
        await TargetModel(trial.here, item: "sad", now: nil).names.refresh()
        #expect(trial.taken() == ["texts", "texts"])
        await HistoryModel(trial.here).screen.refresh()
        await RecordModel(trial.here, kind: "check-in", id: "none").screen.refresh()
        #expect(trial.taken() == ["history", "historyOf"])
    }

    @Test func whatIsSetStandsBesideEachWay() async throws {
        let trial = try await Trial.sample()
        let model = SettingsModel(trial.here)
        await model.settings.refresh()
        let shown = try #require(model.settings.shown)
        #expect(model.asked(shown) == .settingsItemsAsked(count: shown.template.filter(\.asked).count))
        #expect(model.recoveryWords(shown) == .settingsWordsNone && model.cannotWrite(shown) == nil)
    }

    @Test func dayAndWeekBeginWhenThePersonSays() async throws {
        let trial = try await Trial.sample()
        let model = DayAndWeekModel(trial.here)
        await model.beginWeek(on: 7)
        await model.beginDay(at: 0)
        #expect(trial.taken() == ["setWeekStart", "setDayStart"])
        let set = try await settings(trial)
        #expect(set.weekStart == 7 && set.dayStart == 0)
    }

    @Test func discreetIsOneCallAndKeepsTheOther() async throws {
        let trial = try await Trial.sample()
        let model = OtherEyesModel(trial.here)
        await model.show(Discreet(discreet: false, hidden: false).discreet(true))
        let now = try #require(model.settings.shown?.discreet)
        await model.show(now.hidden(true))
        #expect(trial.taken() == ["setDiscreet", "setDiscreet"])
        #expect(try await settings(trial).discreet == Discreet(discreet: true, hidden: true))
    }

    @Test func theLockIsChosenForThisPhoneAlone() async throws {
        let trial = try await Trial.sample()
        let model = OtherEyesModel(trial.here)
        await model.appear()
        #expect(!model.asks && model.canChooseAsking)
        await model.ask(true)
        #expect(model.asks && trial.vault.asks.value)
        trial.person.says.value = false
        await model.ask(false)
        #expect(model.asks && trial.vault.asks.value)
        model.lock(after: .aQuarter)
        model.hideScreen(false)
        #expect(trial.choices.lockAfter == .aQuarter && !trial.choices.hidesScreen)
        #expect(trial.taken().isEmpty)
    }

    @Test func aPhoneWithoutACodeCannotAskForThePerson() async throws {
        let trial = try await Trial.sample()
        trial.person.able.value = false
        let model = OtherEyesModel(trial.here)
        await model.appear()
        #expect(!model.canChooseAsking)
        trial.vault.asks.value = true
        await model.appear()
        #expect(model.canChooseAsking)
    }

    @Test func aCheckOfTheDiaryTellsThatAllIsWell() async throws {
        let trial = try await Trial.sample()
        let model = HoldingsModel(trial.here)
        await model.check()
        #expect(trial.taken() == ["check"])
        #expect(model.found?.sound == true)
    }

    @Test func everythingIsErasedOnlyAfterAWordWasTyped() async throws {
        let trial = try await Trial.sample()
        trial.choices.lock(after: .atOnce)
        let model = EraseModel(trial.go(.settings(.erase)))
        #expect(!model.canErase("erase"))
        model.typed = " Erase "
        #expect(model.canErase("erase"))
        await model.erase()
        await trial.app.door.look()
        #expect(trial.app.door.title == .startWelcome && trial.vault.kept.value.isEmpty)
        #expect(trial.choices.lockAfter == .fiveMinutes)
        #expect(trial.app.ways.place == .today(.home))
    }
}
