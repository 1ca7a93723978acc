// Massage: its plan and terms, the health questions, the touch plan and the page for the practitioner.

import SomacardModel
import SomacardTrial
import Testing

@MainActor @Suite struct SessionsMassageTests {
    private func plan(_ trial: Trial) async throws -> MassagePlanScreen {
        try await trial.core { try $0.massagePlan(now: $1) }
    }

    private func touch(_ trial: Trial) async throws -> [TouchRow] {
        try await trial.core { diary, _ in try diary.touchPlan() }.regions
    }

    @Test func eachScreenIsOneCall() async throws {
        let trial = try await Trial.sample()
        let region = try await touch(trial)[0].region
        let here = trial.room(.massagePlan)
        for screen in [MassagePlanModel(here).screen, MassageGoalModel(here).screen, TermsModel(here).screen] {
            await screen.refresh()
            #expect(trial.taken() == ["massagePlan"])
        }
        for screen in [ScreeningModel(here).screen, ScreeningQuestionsModel(here, all: true).screen] {
            await screen.refresh()
            #expect(trial.taken() == ["screening"])
        }
        await ScreeningHistoryModel(here).screen.refresh()
        #expect(trial.taken() == ["screeningHistory"])
        let touching = [
            TouchPlanModel(here).screen, TouchRegionModel(here, region: region).screen, TouchSeveralModel(here).screen,
        ]
        for screen in touching {
            await screen.refresh()
            #expect(trial.taken() == ["touchPlan"])
        }
        await TouchSheetModel(here).screen.refresh()
        #expect(trial.taken() == ["touchSheet"])
    }

    @Test func thePlanSaysHowLongAgoAndNothingIsDue() async throws {
        let trial = try await Trial.sample()
        let model = MassagePlanModel(trial.room(.massagePlan))
        await model.screen.refresh()
        let plan = try #require(model.screen.shown)
        #expect(plan.lastVisitText.contains("12 days ago"))
        #expect(!"\(plan.lastVisitText) \(plan.nextText)".contains("due"))
        #expect(model.said(plan).allSatisfy { !$0.texts.isEmpty })
    }

    @Test func goalAndCadenceAreSaid() async throws {
        let trial = try await Trial.new()
        let model = MassageGoalModel(trial.room(.massageGoal))
        await model.screen.refresh()
        let draft = try #require(model.draft)
        #expect(draft.isWithout && !model.isReady)
        draft.goal = "Sleep"
        draft.chooseDays()
        #expect(!model.isReady)
        draft.days = "10"
        #expect(model.isReady)
        _ = trial.taken()
        await model.save()
        #expect(trial.taken() == ["editMassagePlan"])
        let said = try await plan(trial)
        #expect(said.goals == ["Sleep"] && said.cadence == .everyDays(days: 10))
        let again = MassageGoalModel(trial.room(.massageGoal))
        await again.screen.refresh()
        #expect(again.draft?.byDays == true && again.draft?.days == "10")
        again.draft?.choose(nil)
        await again.save()
        #expect(try await plan(trial).cadence == nil)
    }

    @Test func aNumberOfDaysThatIsNoneIsSaidAtItsField() async throws {
        let trial = try await Trial.new()
        let model = MassageGoalModel(trial.room(.massageGoal))
        await model.screen.refresh()
        model.draft?.chooseDays()
        model.draft?.days = "0"
        await model.save()
        #expect(model.screen.refused?.wrong(at: "cadence") != nil && model.draft?.days == "0")
    }

    @Test func aTermIsSaid() async throws {
        let trial = try await Trial.new()
        let model = TermsModel(trial.room(.terms))
        await model.screen.refresh()
        let scents = try #require(model.screen.shown?.terms.first { $0.label == "Scents and oils" })
        #expect(!model.isReady)
        model.draft?[scents.name] = "None, please"
        #expect(model.isReady)
        _ = trial.taken()
        await model.save()
        #expect(trial.taken() == ["editSessionTerms"])
        #expect(try await plan(trial).terms.first { $0.name == scents.name }?.texts == ["None, please"])
    }

    @Test func aLevelAndAPrivateReasonAreMarked() async throws {
        let trial = try await Trial.new()
        let place = try #require(try await touch(trial).first { !$0.locked })
        let model = TouchRegionModel(trial.room(.touchRegion(place.region)), region: place.region)
        await model.screen.refresh()
        #expect(!model.isReady)
        model.draft?.level = .avoid
        model.draft?.reason = "An old injury"
        _ = trial.taken()
        await model.save()
        #expect(trial.taken() == ["editTouch"])
        let marked = try #require(try await touch(trial).first { $0.region == place.region })
        #expect(marked.marked == .avoid && marked.reasons == ["An old injury"])
        let plan = TouchPlanModel(trial.room(.touchPlan))
        await plan.screen.refresh()
        let shown = try #require(plan.screen.shown)
        #expect(plan.onMap(shown).marks[place.region]?.sign == "✕")
        let avoided = try #require(plan.legend(shown).first)
        #expect(avoided.level == .avoid && plan.places(avoided, in: shown).contains(place.label))
        await trial.app.figure.refresh()
        let parts = try #require(trial.app.figure.figure).faces.flatMap(\.bodyParts)
        let part = try #require(parts.first { $0.regions.contains(place.region) })
        #expect(plan.inShort(part, in: shown)?.contains(": 1") == true)
    }

    @Test func aLockedPlaceStaysAvoided() async throws {
        let trial = try await Trial.new()
        let locked = try #require(try await touch(trial).first { $0.locked })
        let model = TouchRegionModel(trial.room(.touchRegion(locked.region)), region: locked.region)
        await model.screen.refresh()
        model.draft?.level = .usuallyFine
        await model.save()
        #expect(model.screen.refused != nil)
        #expect(try await touch(trial).first { $0.region == locked.region }?.level == .avoid)
    }

    @Test func severalPlacesAreMarkedInOneCall() async throws {
        let trial = try await Trial.new()
        let open = try await touch(trial).filter { !$0.locked }.map(\.region)
        let model = TouchSeveralModel(trial.room(.touchSeveral))
        await model.screen.refresh()
        model.level = .usuallyFine
        #expect(!model.isReady)
        for region in open.prefix(3) { model.turn(region) }
        model.turn(open[2])
        #expect(model.isReady && model.ticked == Array(open.prefix(2)))
        _ = trial.taken()
        await model.save()
        #expect(trial.taken() == ["editTouch"])
        #expect(try await touch(trial).filter { $0.marked == .usuallyFine }.count == 2)
    }

    @Test func onThePageForThePractitionerTermsAreTickedAndTakenOffAgain() async throws {
        let trial = try await Trial.sample()
        let model = TouchSheetModel(trial.room(.touchSheet))
        await model.screen.refresh()
        let sheet = try #require(model.screen.shown)
        #expect(sheet.onIt.allSatisfy { model.isAlways($0) } && !sheet.onIt.isEmpty)
        let term = try #require(sheet.notOnIt.first)
        _ = trial.taken()
        await model.turn(term)
        #expect(trial.taken() == ["touchSheet"] && model.chosen == [term.id])
        #expect(model.screen.shown?.onIt.contains(term) == true && !model.isAlways(term))
        model.goToPage()
        #expect(trial.app.ways.place == .sessions(.touchPage(terms: [term.id])))
        await model.turn(term)
        #expect(model.chosen.isEmpty && model.screen.shown?.notOnIt.contains(term) == true)
    }

    @Test func thePageIsPrintedAndHandedOverAsAFile() async throws {
        let trial = try await Trial.sample()
        let model = TouchPageModel(trial.room(.touchPage(terms: [])), terms: [])
        await model.screen.refresh()
        #expect(model.isReady && model.prints)
        await model.print(named: "touch-plan")
        #expect(trial.printer.printed.value == ["touch-plan"])
        await model.handOver(named: "touch-plan")
        let file = try #require(trial.handing.files.value.first?.first)
        #expect(file.lastPathComponent == "touch-plan.html")
        #expect(try String(contentsOf: file, encoding: .utf8) == model.screen.shown?.html)
        #expect(trial.taken() == ["touchSheet"])
    }
}
