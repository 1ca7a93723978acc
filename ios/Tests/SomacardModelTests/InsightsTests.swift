// What goes together in the person's days, and their own questions.

import Observation
import SomacardModel
import SomacardTrial
import Testing

@MainActor @Suite struct InsightsTests {
    @Test func theInsightsAreOneCallWithHowSureEachIs() async throws {
        let trial = try await Trial.sample()
        let model = InsightsModel(trial.go(.insights(.home)))
        await model.lookAnew()
        await model.lookAnew()
        #expect(trial.taken() == ["insights"])
        let screen = try #require(model.shown)
        #expect(!screen.findings.isEmpty && !screen.looked.isEmpty)
        #expect(screen.findings.allSatisfy { !$0.verdictLabel.isEmpty && !$0.sentence.isEmpty })
        #expect(!model.looking.running && !model.canLook && model.isUsual)
    }

    @Test func everyFindingStandsOnceUnderItsHeading() async throws {
        let trial = try await Trial.sample()
        let model = InsightsModel(trial.here)
        await model.lookAnew()
        let screen = try #require(model.shown)
        let groups = screen.together + screen.around + screen.lately
        #expect(groups.flatMap(\.rows).count == screen.findings.count)
        for group in groups { #expect(group.rows.allSatisfy { $0.heading == group.heading }) }
        #expect(Set(screen.together.map(\.heading)).count == screen.together.count)
    }

    @Test func anEffectIsDrawnWithinItsInterval() async throws {
        let trial = try await Trial.sample()
        let model = InsightsModel(trial.here)
        await model.lookAnew()
        let findings = try #require(model.shown?.findings)
        #expect(findings.contains { $0.marks != nil })
        for finding in findings {
            guard let marks = finding.marks else { continue }
            #expect(0 <= marks.low && marks.low <= marks.effect && marks.effect <= marks.high && marks.high <= 1)
            #expect((marks.effect > 0.5) == (finding.effect > 0))
        }
        #expect(findings.allSatisfy { $0.kind != .return || $0.marks == nil })
    }

    @Test func withoutDaysThatIsSaidAsAnAnswer() async throws {
        let trial = try await Trial.new()
        let model = InsightsModel(trial.go(.insights(.home)))
        await model.lookAnew()
        #expect(model.shown?.nothing?.hasPrefix("Nothing stands out in these days.") == true)
    }

    @Test func otherDaysAreLookedAtInOneCall() async throws {
        let trial = try await Trial.sample()
        let model = InsightsModel(trial.go(.insights(.home)))
        await model.lookAnew()
        let all = try #require(model.shown)
        _ = trial.taken()
        let first = Day(year: 2026, month: 10, day: 1)
        await model.begin(on: first)
        #expect(trial.taken() == ["insights"])
        #expect(model.shown?.from == first && model.shown?.to == all.to && !model.isUsual)
        await model.lookAtAll()
        #expect(model.shown?.from == all.from && model.isUsual)
    }

    @Test func somethingNewIsLookedAtAnewOnceTheScreenIsSeenAgain() async throws {
        let trial = try await Trial.sample()
        let model = InsightsModel(trial.go(.insights(.home)))
        await model.lookAnew()
        let questions = QuestionsModel(trial.go(.insights(.questions)))
        await questions.questions.refresh()
        #expect(trial.taken() == ["insights", "insightQuestions"])
        questions.ask()
        let new = NewQuestionModel(trial.here)
        await new.questions.refresh()
        _ = trial.taken()
        let screen = try #require(new.questions.shown)
        #expect(!new.canSave && !new.asksForPlace)
        new.item.choose(screen.items.first { $0.id == "sad" })
        #expect(new.asksForPlace && !new.canSave)
        new.place.choose(screen.places.first { $0.id == "belly" })
        await new.save()
        questions.appear()
        await questions.questions.refresh()
        #expect(trial.taken() == ["setInsightQuestion"])
        let asked = try #require(questions.questions.shown?.questions.last)
        #expect(asked.words == .insightsPair(item: "Sadness", place: "belly"))
        #expect(trial.app.ways.place == .insights(.questions))
        await model.lookAnew()
        #expect(trial.taken() == ["insights"])
        #expect(model.shown?.questions.contains(asked) == true)
    }

    @Test func aQuestionIsTakenBackInOneCall() async throws {
        let trial = try await Trial.sample()
        _ = try await trial.core {
            try $0.setInsightQuestion(now: $1, item: "sad", place: "belly", asked: true)
        }
        let model = QuestionsModel(trial.go(.insights(.questions)))
        await model.questions.refresh()
        let asked = try #require(model.questions.shown?.questions.last)
        _ = trial.taken()
        await model.takeBack(asked)
        #expect(trial.taken() == ["setInsightQuestion"])
        #expect(model.questions.shown?.questions.contains(asked) == false)
    }

    @Test func aLongListIsSearchedWhateverTheLetters() {
        let all = (1...30).map { Named(id: "\($0)", label: $0 == 7 ? "Left Knee" : "Place \($0)") }
        var choosing = Choosing()
        #expect(choosing.searches(all) && !choosing.searches(Array(all.prefix(20))))
        choosing.searched = " knee "
        #expect(choosing.found(in: all).map(\.id) == ["7"])
    }

    @Test func stoppedItEndsAndNothingIsShownOrRefused() async throws {
        let trial = try await Trial.sample()
        let model = InsightsModel(trial.go(.insights(.home)))
        // As soon as it looks.
        withObservationTracking {
            _ = model.looking.running
        } onChange: {
            Task { @MainActor in model.stop() }
        }
        await model.lookAnew()
        #expect(model.shown == nil && model.looking.refused == nil && !model.looking.running)
        #expect(model.canLook)
        await model.lookAnew()
        #expect(model.shown == nil)
        await model.look()
        #expect(model.shown != nil)
    }
}
