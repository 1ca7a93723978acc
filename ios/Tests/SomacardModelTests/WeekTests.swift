// The week's grid, four weeks, the head of the card and the skill of the week.

import Foundation
import SomacardModel
import SomacardTrial
import Testing

@MainActor @Suite struct WeekTests {
    private let before = Day(year: 2026, month: 11, day: 16)

    private func week(_ trial: Trial) async -> WeekModel {
        let model = WeekModel(trial.here)
        await model.week.refresh()
        return model
    }

    private func earlier(_ trial: Trial) async throws -> WeekScreen {
        let model = await week(trial)
        await model.turn(later: false, try #require(model.week.shown))
        return try #require(model.week.shown)
    }

    private func header(_ trial: Trial, _ day: Day) async throws -> WeekHeader {
        try await trial.core { try $0.week(now: $1, day: day).header }
    }

    @Test func theWeekIsOneCallAndSoIsTurningIt() async throws {
        let trial = try await Trial.sample()
        let model = await week(trial)
        #expect(trial.taken() == ["week"])
        let shown = try #require(model.week.shown)
        #expect(shown.filledWord == .weekFilled(count: 2, of: 3))
        #expect(!model.canTurn(later: true, shown))
        await model.turn(later: false, shown)
        #expect(trial.taken() == ["week"])
        #expect(model.week.shown?.first == before && model.week.shown?.filledWord == .weekFilled(count: 6, of: 7))
    }

    @Test func aMissingDayIsNoZero() async throws {
        let trial = try await Trial.sample()
        let shown = try await earlier(trial)
        let sad = try #require(shown.rows.first { $0.item.id == "sad" })
        let cells = shown.cells(sad)
        #expect(cells[0].standing == .missing && cells[0].cell == nil && !cells[0].isUnanswered)
        #expect(cells[1].cell?.value == .number(value: 3))
        #expect(Legend([shown]).standings == [.late, .missing])
    }

    @Test func daysToComeAreSaidByNobodyAndLeadNowhere() async throws {
        let trial = try await Trial.sample()
        let shown = try #require(await week(trial).week.shown)
        let sad = try #require(shown.rows.first { $0.item.id == "sad" })
        #expect(shown.cells(sad).filter(\.isSaid).count == 2)
        #expect(shown.days.filter(shown.isHere).count == 3)
    }

    @Test func lateAwayAndMissingDaysAreToldApart() async throws {
        let trial = try await Trial.sample()
        let day = before
        _ = try await trial.core { try $0.answerDay(now: $1, typed: NewDay(day: day, away: true)) }
        let shown = try await earlier(trial)
        #expect(shown.days.map(shown.standing).prefix(4) == [.away, .filled, .late, .late])
        #expect(Legend([shown]).standings.contains(.away))
    }

    @Test func aScaleIsShadedFromItsUpperPartOn() async throws {
        let trial = try await Trial.sample()
        let day = Day(year: 2026, month: 11, day: 25)
        for (item, number) in [("sad", 5), ("shame", 3), ("joy", 2)] {
            let answer = NewAnswer(item: item, answer: .number(value: Int32(number)))
            _ = try await trial.core { try $0.saveCheckIn(now: $1, checkIn: NewCheckIn(answers: [answer])) }
        }
        let shown = try #require(await week(trial).week.shown)
        let shades = ["sad", "shame", "joy"].map { id in
            shown.rows.first { $0.item.id == id }.flatMap { row in
                shown.cells(row).first { $0.day.day == day }?.shade
            }
        }
        #expect(shades == [.highest, .high, .plain])
    }

    @Test func anActIsMarked() async throws {
        let trial = try await Trial.sample()
        let act = NewAnswer(item: "self-harm", answer: .number(value: 1))
        _ = try await trial.core { try $0.saveCheckIn(now: $1, checkIn: NewCheckIn(answers: [act])) }
        let shown = try #require(await week(trial).week.shown)
        #expect(Legend([shown]).acts)
    }

    @Test func onTheNightBetweenTwoWeeksItIsStillTheOldOne() async throws {
        let trial = try await Trial.sample()
        trial.clock.value = try #require(ISO8601DateFormatter().date(from: "2026-11-30T01:30:00Z"))
        #expect(await week(trial).week.shown?.first == Day(year: 2026, month: 11, day: 23))
        #expect(trial.taken() == ["week"])
    }

    @Test func fourWeeksAreOneCallAndSoIsTurningThem() async throws {
        let trial = try await Trial.sample()
        let model = FourWeeksModel(trial.go(.week(.four())), nil)
        await model.weeks.refresh()
        #expect(trial.taken() == ["fourWeeks"])
        let four = try #require(model.weeks.shown)
        let sad = try #require(four.sections.flatMap(\.lines).first { $0.id == "sad" })
        #expect(sad.weeks.map(\.begins.day) == [2, 9, 16, 23])
        #expect(Set(four.sections.flatMap(\.lines).map(\.id)).count == four.sections.flatMap(\.lines).count)
        #expect(!model.canTurn(later: true, four))
        await model.turn(later: false, four)
        #expect(trial.taken() == ["fourWeeks"])
        #expect(model.weeks.shown?.last == Day(year: 2026, month: 11, day: 1))
    }

    @Test func theHeadIsFilledInInOneCall() async throws {
        let trial = try await Trial.sample()
        let page = await week(trial)
        page.changeHead(try #require(page.week.shown))
        let model = WeekHeadModel(trial.here, Day(year: 2026, month: 11, day: 23))
        await model.week.refresh()
        _ = trial.taken()
        #expect(!model.canSave)
        model.draft?.answer(.twoOrThree)
        model.draft?.tickInSession(true)
        model.draft?.setNumber(2, of: .urgeQuitTherapy, .before)
        await model.save()
        page.appear()
        await page.week.refresh()
        #expect(trial.taken() == ["editWeek"])
        let head = try await header(trial, Day(year: 2026, month: 11, day: 25))
        #expect(head.filledIn == .twoOrThree && head.filledInSession == true)
        #expect(head.number(.urgeQuitTherapy, .before) == 2 && head.number(.urgeSuicide, .before) == 1)
        #expect(page.week.shown?.header == head)
    }

    @Test func whatTheHeadSaysIsTakenBackByPressingItAgain() async throws {
        let trial = try await Trial.sample()
        let day = Day(year: 2026, month: 11, day: 23)
        let said = WeekHeaderEdit(
            startedOn: day, filledIn: .daily, filledInSession: true,
            before: [NewRating(name: "urge-use", number: 3), NewRating(name: "urge-suicide", number: 1)])
        _ = try await trial.core { try $0.editWeek(now: $1, day: day, edit: said) }
        let model = WeekHeadModel(trial.go(.week(.head(day))), day)
        await model.week.refresh()
        let draft = try #require(model.draft)
        #expect(draft.startedOn == day && draft.number(.urgeUse, .before) == 3 && !model.isTouched)
        draft.startedOn = nil
        draft.answer(.daily)
        draft.tickInSession(false)
        draft.setNumber(nil, of: .urgeUse, .before)
        #expect(model.canSave)
        await model.save()
        let head = try await header(trial, day)
        #expect(head.startedOn == nil && head.filledIn == nil && head.filledInSession == nil)
        #expect(head.number(.urgeUse, .before) == nil && head.number(.urgeSuicide, .before) == 1)
    }

    @Test func theSkillOfTheWeekIsTakenBackByPressingItAgain() async throws {
        let trial = try await Trial.sample()
        let day = before
        let said = WeekHeaderEdit(skillOfWeek: "stop")
        _ = try await trial.core { try $0.editWeek(now: $1, day: day, edit: said) }
        let model = SkillOfWeekModel(trial.go(.week(.skill(day, chosen: "stop"))), day, chosen: "stop")
        await model.choose("stop")
        #expect(try await header(trial, day).skillOfWeek == nil)
    }

    @Test func theSkillOfTheWeekIsChosenInOneCall() async throws {
        let trial = try await Trial.sample()
        let head = WeekHeadModel(trial.go(.week(.head(before))), before)
        await head.week.refresh()
        head.chooseSkill()
        guard case .week(.skill(let day, let chosen)) = trial.app.ways.place else {
            Issue.record("the choice of a skill did not open")
            return
        }
        let model = SkillOfWeekModel(trial.here, day, chosen: chosen)
        await model.skills.refresh()
        _ = trial.taken()
        await model.choose("radical-acceptance")
        head.appear()
        await head.week.refresh()
        #expect(trial.taken() == ["editWeek"])
        #expect(try await header(trial, before).skillOfWeek == "radical-acceptance")
        #expect(head.week.shown?.header.skillOfWeek == "radical-acceptance")
    }

    @Test func aHighUrgeOnComingIntoSessionLeadsToThePlan() async throws {
        let trial = try await Trial.sample()
        let day = Day(year: 2026, month: 11, day: 23)
        trial.app.ways.room = .week
        let model = WeekHeadModel(trial.go(.week(.head(day))), day)
        await model.week.refresh()
        model.draft?.setNumber(5, of: .urgeSuicide, .before)
        await model.save()
        #expect(trial.app.ways.place == .safety(.plan(injuryFirst: false)))
        trial.here.back()
        let page = await week(trial)
        page.appear()
        #expect(page.offered.offer != nil)
    }

    @Test func aNewDiaryHasAnEmptyWeek() async throws {
        let trial = try await Trial.new()
        #expect(await week(trial).week.shown?.filledWord == .weekFilledNone)
    }
}
