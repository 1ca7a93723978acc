// Chains and goals.

import SomacardModel
import SomacardTrial
import Testing

@MainActor @Suite struct ChainsTests {
    private func chains(_ trial: Trial) async throws -> [ChainRow] {
        try await trial.core { try $0.chains(now: $1).chains }
    }

    private func opened(_ trial: Trial, _ id: String? = nil, behaviour: String? = nil) async -> ChainModel {
        let here = trial.go(.chains(.chain(id: id, behaviour: behaviour)))
        let model = ChainModel(here, id: id, behaviour: behaviour, day: nil)
        await model.chains.refresh()
        return model
    }

    @Test func theChainsAreOneCall() async throws {
        let trial = try await Trial.sample()
        let model = ChainsModel(trial.go(.chains(.home)))
        await model.chains.refresh()
        #expect(trial.taken() == ["chains"])
        let first = try #require(model.chains.shown?.chains.first)
        let event = try #require(first.promptingEvent.first)
        #expect(first.about.contains(event))
        model.open(first)
        #expect(trial.app.ways.place == .chains(.chain(id: first.id)))
    }

    @Test func aChainIsSavedWithItsLinksInTheirOrder() async throws {
        let trial = try await Trial.sample()
        let all = ChainsModel(trial.go(.chains(.home)))
        await all.chains.refresh()
        let before = try await chains(trial).count
        let model = await opened(trial)
        _ = trial.taken()
        var draft = try #require(model.draft)
        #expect(draft.day == Day(year: 2026, month: 11, day: 25) && !model.isTouched)
        draft[.vulnerability] = "Slept four hours."
        for (kind, text) in [
            (LinkKind.thought, "She is leaving."), (.urge, "To send ten messages."), (.emotion, "Fear, 5."),
            (.body, " "),
        ] {
            draft.addLink(kind)
            if let id = draft.links.last?.id { draft[link: id] = text }
        }
        let emotion = draft.links[2]
        model.draft = draft
        #expect(model.name(of: emotion) == .chainsLink(number: 3, kind: "Emotion"))
        model.draft?.moveUp(emotion.id)
        #expect(model.name(of: emotion) == .chainsLink(number: 2, kind: "Emotion") && model.isTouched)
        await model.save()
        all.appear()
        await all.chains.refresh()
        #expect(trial.taken() == ["addChain"])
        let now = try #require(all.chains.shown?.chains)
        #expect(now.count == before + 1)
        let saved = try #require(now.first { $0.vulnerability == ["Slept four hours."] })
        #expect(saved.links.map(\.kind) == [.thought, .emotion, .urge])
        #expect(saved.links.map(\.text) == ["She is leaving.", "Fear, 5.", "To send ten messages."])
    }

    @Test func ofAChangedChainOnlyWhatIsNewIsSent() async throws {
        let trial = try await Trial.sample()
        let before = try #require(try await chains(trial).first)
        let model = await opened(trial, before.id)
        _ = trial.taken()
        model.draft?[.repair] = "Ask her on Sunday."
        await model.save()
        #expect(trial.taken() == ["editChain"])
        let now = try #require(try await chains(trial).first { $0.id == before.id })
        #expect(now.repair == ["Ask her on Sunday."])
        #expect(now.vulnerability == before.vulnerability && now.links == before.links)
        #expect(now.behaviour == before.behaviour && now.forDay == before.forDay)
    }

    @Test func aRefusalKeepsTheDraft() async throws {
        let trial = try await Trial.sample()
        let id = try #require(try await chains(trial).first?.id)
        let model = await opened(trial, id)
        await model.save()
        #expect(model.chains.refused != nil && trial.app.ways.said == nil)
        model.draft?[.consequences] = "We did not speak for a day."
        #expect(model.draft?[.consequences] == "We did not speak for a day.")
        await model.save()
        #expect(try await chains(trial).first?.consequences == ["We did not speak for a day."])
    }

    @Test func linksMoveUpAndDownAndAreTakenOut() async throws {
        let trial = try await Trial.sample()
        let model = await opened(trial)
        var draft = try #require(model.draft)
        draft.addLink(.thought)
        draft.addLink(.urge)
        let (first, second) = (draft.links[0].id, draft.links[1].id)
        #expect(!draft.canMoveUp(first) && draft.canMoveDown(first))
        draft.moveUp(first)
        draft.moveDown(first)
        #expect(draft.links.map(\.id) == [second, first])
        draft.removeLink(second)
        draft.addLink(.body)
        #expect(draft.links.map(\.kind) == [.thought, .body])
        #expect(Set(draft.links.map(\.id)).count == 2)
    }

    @Test func aChainIsAboutTheBehaviourThatItWasOpenedFor() async throws {
        let trial = try await Trial.sample()
        let screen = try await trial.core { try $0.chains(now: $1) }
        let known = try #require(screen.behaviours.first)
        let model = await opened(trial, behaviour: known.id)
        #expect(model.draft?.behaviour == known.id)
        #expect(model.behaviours == screen.behaviours)
    }

    @Test func whatAChainIsAboutIsTakenAwayAndTheRestStays() async throws {
        let trial = try await Trial.sample()
        let before = try #require(try await chains(trial).first { $0.behaviour != nil })
        let model = await opened(trial, before.id)
        model.draft?.behaviour = nil
        #expect(model.isTouched)
        await model.save()
        let now = try #require(try await chains(trial).first { $0.id == before.id })
        #expect(now.behaviour == nil && now.links == before.links && now.promptingEvent == before.promptingEvent)
    }

    @Test func aDeletedChainIsGoneAndIsOfferedAgain() async throws {
        let trial = try await Trial.sample()
        let before = try #require(try await chains(trial).first { $0.behaviour != nil })
        let offered = { try await trial.core { try $0.day(now: $1, day: before.forDay).happened } }
        #expect(try await offered().isEmpty)
        let all = ChainsModel(trial.go(.chains(.home)))
        await all.chains.refresh()
        let model = await opened(trial, before.id)
        _ = trial.taken()
        await model.delete()
        all.appear()
        await all.chains.refresh()
        #expect(trial.taken() == ["deleteChain"] && trial.app.ways.said == .chainsDeleted)
        #expect(all.chains.shown?.chains.contains { $0.id == before.id } == false)
        #expect(try await offered() == [before.behaviour])
    }

    @Test func whatHappenedOnADayIsOfferedToWriteAboutWithItsDay() async throws {
        let trial = try await Trial.sample()
        let day = Day(year: 2026, month: 11, day: 20)
        let lied = NewDay(day: day, answers: [NewAnswer(item: "lied", answer: .number(value: 1))])
        _ = try await trial.core { try $0.answerDay(now: $1, typed: lied) }
        let page = DayModel(trial.go(.today(.day(day))), day)
        await page.day.refresh()
        let behaviour = try #require(page.day.shown?.happened.first { $0.id == "lied" })
        page.here.writeChain(about: behaviour, on: day)
        #expect(trial.app.ways.place == .chains(.chain(behaviour: "lied", day: day)))
        let model = ChainModel(trial.here, id: nil, behaviour: "lied", day: day)
        await model.chains.refresh()
        #expect(model.draft?.behaviour == "lied" && model.draft?.day == day && !model.isTouched)
        model.draft?[.repair] = "Say it on Sunday."
        await model.save()
        #expect(trial.app.ways.place == .today(.day(day)))
        let saved = try #require(try await chains(trial).first { $0.repair == ["Say it on Sunday."] })
        #expect(saved.behaviour?.id == "lied" && saved.forDay == day)
    }

    @Test func inDiscreetModeNothingOfWhatHappenedIsOffered() async throws {
        let trial = try await Trial.sample()
        let lied = NewCheckIn(answers: [NewAnswer(item: "lied", answer: .number(value: 1))])
        _ = try await trial.core { try $0.saveCheckIn(now: $1, checkIn: lied) }
        let model = TodayModel(trial.here)
        await model.today.refresh()
        #expect(model.today.shown?.day.happened.map(\.id) == ["lied"])
        _ = try await trial.core { try $0.setDiscreet(now: $1, discreet: Discreet(discreet: true, hidden: false)) }
        await model.today.refresh()
        #expect(model.today.shown?.day.happened == [])
    }

    @Test func aChainThatIsNotThereIsGone() async throws {
        let model = await opened(try await Trial.sample(), "0190e5a0-0000-7000-8000-000000000000")
        #expect(model.draft == nil && !model.canSave)
    }

    @Test func goalsAreOneCallAndSavedInOne() async throws {
        let trial = try await Trial.sample()
        let model = GoalsModel(trial.go(.chains(.goals)))
        await model.goals.refresh()
        #expect(trial.taken() == ["goals"])
        #expect(model.goals.shown?.worked.isEmpty == false && !model.canSave)
        model.life = "A garden, and somebody to sit in it with."
        await model.save()
        #expect(trial.taken() == ["setLifeWorthLiving"])
        #expect(trial.app.ways.said == .saved && !model.canSave)
        let said = try await trial.core { try $0.goals(now: $1).lifeWorthLiving }
        #expect(said == ["A garden, and somebody to sit in it with."])
    }
}
