// What was used of skills, and what helped before.

import SomacardModel
import SomacardTrial
import Testing

@MainActor @Suite struct SkillsTests {
    @Test func theSkillsAreOneCallInTheCoresWords() async throws {
        let trial = try await Trial.sample()
        let model = SkillsModel(trial.go(.skills(.home)))
        await model.skills.refresh()
        #expect(trial.taken() == ["skills"])
        let screen = try #require(model.skills.shown)
        #expect(!screen.words.isEmpty && model.isUsual)
        let used = try #require(screen.modules.flatMap(\.noted).first { !$0.answers.isEmpty })
        let answer = try #require(used.answers.first)
        #expect(answer.words == .skillsAnswer(answer: answer.label, count: Int(answer.count)))
        #expect(used.daysWords == .skillsDays(count: Int(used.days)))
        for module in screen.modules { #expect(module.noted.count + module.others.count == module.skills.count) }
    }

    @Test func otherDaysAreOneCallAndStayWhenSomethingChanges() async throws {
        let trial = try await Trial.sample()
        let model = SkillsModel(trial.go(.skills(.home)))
        await model.skills.refresh()
        let usual = try #require(model.skills.shown)
        _ = trial.taken()
        let first = Day(year: 2026, month: 9, day: 10)
        await model.begin(on: first)
        #expect(trial.taken() == ["skills"])
        #expect(model.skills.shown?.from == first && model.skills.shown?.to == usual.to && !model.isUsual)
        let answer = NewAnswer(item: "sad", answer: .number(value: 3))
        _ = try await trial.core { try $0.saveCheckIn(now: $1, checkIn: NewCheckIn(answers: [answer])) }
        await model.skills.refresh()
        #expect(trial.taken() == ["skills"] && model.skills.shown?.from == first)
        await model.showUsual()
        #expect(model.skills.shown?.from == usual.from && model.isUsual)
    }

    @Test func daysTheWrongWayRoundAreRefusedAndNothingElseIsShown() async throws {
        let trial = try await Trial.sample()
        let model = SkillsModel(trial.go(.skills(.home)))
        await model.skills.refresh()
        let before = model.skills.shown
        await model.end(on: Day(year: 2026, month: 1, day: 1))
        #expect(model.skills.refused != nil && model.skills.shown == before && model.isUsual)
    }

    @Test func aFeelingLeadsToWhatHelpedBefore() async throws {
        let trial = try await Trial.sample()
        let now = NowModel(trial.go(.skills(.now)))
        await now.form.refresh()
        #expect(trial.taken() == ["checkInForm"])
        let felt = now.form.shown?.felt.flatMap(\.items).map(\.item.id) ?? []
        #expect(felt.contains("sad") && !now.isChosen)
        now.press(item: "angry")
        now.press(item: "sad")
        now.press(item: "angry")
        #expect(now.has(item: "sad") && !now.has(item: "angry") && now.isChosen)
        now.show()
        let start = CopingStart(items: ["sad"])
        #expect(trial.app.ways.place == .skills(.coping(start)))
        let coping = CopingModel(trial.here, start: start)
        await coping.coping.refresh()
        #expect(trial.taken() == ["coping"])
        let screen = try #require(coping.coping.shown)
        #expect(screen.heading == "What you used in moments like this" && !screen.helped.isEmpty)
        #expect(screen.noPromise == "What helped then may or may not help now.")
    }

    @Test func anUrgeToDieLeadsToThePlanAndToNoTip() async throws {
        let trial = try await Trial.sample()
        let start = CopingStart(items: ["sad", "urge-suicide"])
        let model = CopingModel(trial.go(.skills(.coping(start))), start: start)
        await model.coping.refresh()
        let screen = try #require(model.coping.shown)
        #expect(screen.planFirst != nil && screen.helped.isEmpty && screen.suggestions == nil)
        model.openPlan()
        #expect(trial.app.ways.place == .safety(.plan(injuryFirst: false)))
    }
}
