// The page of a day, whichever day it is: what is typed on its card, what its check-ins say, what was ticked.

import SomacardModel
import SomacardTrial
import Testing

@MainActor @Suite struct DayTests {
    private let missing = Day(year: 2026, month: 11, day: 16)
    private let late = Day(year: 2026, month: 11, day: 19)
    private let full = Day(year: 2026, month: 11, day: 20)

    private func page(_ trial: Trial, _ day: Day) async -> DayModel {
        let model = DayModel(trial.go(.today(.day(day))), day)
        await model.day.refresh()
        return model
    }

    private func core(_ trial: Trial, _ day: Day) async throws -> DayScreen {
        try await trial.core { try $0.day(now: $1, day: day) }
    }

    @Test func aDayIsOneCallAndSoIsSavingIt() async throws {
        let trial = try await Trial.sample()
        let model = await page(trial, full)
        #expect(trial.taken() == ["day"])
        let sleep = try #require(model.day.shown?.line("sleep"))
        model.setMinutes(TypedMinutes(480), of: sleep)
        try model.set("medication-prescribed", .yesNo(value: true))
        await model.save()
        #expect(trial.taken() == ["answerDay"])
        #expect(!model.draft.isTouched && trial.app.ways.said == .saved)
        #expect(try await core(trial, full).line("sleep")?.value == .number(value: 480))
        #expect(try await core(trial, full).line("medication-prescribed")?.value == .yesNo(value: true))
    }

    @Test func theCardsOwnAnswerCanBeTakenAway() async throws {
        let trial = try await Trial.sample()
        let model = await page(trial, full)
        try model.set("sleep", nil)
        #expect(model.draft.isTouched)
        await model.save()
        #expect(try await core(trial, full).line("sleep")?.typed == nil)
    }

    @Test func aDayIsSaidAsItStands() async throws {
        let trial = try await Trial.sample()
        #expect(await page(trial, late).day.shown?.state == .todayLate)
        #expect(await page(trial, missing).day.shown?.state == .todayNoEntry)
        #expect(await page(trial, full).day.shown?.state == nil)
    }

    @Test func aMissingDayIsAskedAboutAndNothingIsOwed() async throws {
        let trial = try await Trial.sample()
        let model = await page(trial, missing)
        #expect(model.day.shown?.asksMissing == true)
        let knew = model.missing.knew
        model.answerMissing(.willing, true)
        model.inTheWay = "A long day"
        await model.save()
        let day = try await core(trial, missing)
        #expect(day.missing?.willing == true && day.missing?.knew == knew)
        #expect(day.missing?.inTheWay == "A long day" && !day.filled)
    }

    @Test func aMissingDayCanBeFilledInAndIsLateThen() async throws {
        let trial = try await Trial.sample()
        let model = await page(trial, missing)
        #expect(model.day.shown.map { model.isOpen(.emotion, $0) } == true)
        try model.set("sad", .number(value: 3))
        await model.save()
        #expect(model.day.shown?.state == .todayLate)
        #expect(model.day.shown?.line("sad")?.value == .number(value: 3))
    }

    @Test func aDayAwayIsNotAskedAbout() async throws {
        let trial = try await Trial.sample()
        let model = await page(trial, missing)
        model.setAway(true)
        await model.save()
        #expect(model.day.shown?.away == true && model.day.shown?.asksMissing == false)
        model.setAway(true)
        #expect(!model.draft.isTouched)
    }

    @Test func aLateCheckInIsAddedAndMarked() async throws {
        let trial = try await Trial.sample()
        let model = await page(trial, missing)
        model.addCheckIn()
        let form = CheckInModel(trial.here, day: missing, editing: nil)
        await form.form.refresh()
        let fear = try #require(form.form.shown?.items.flatMap(\.items).first { $0.item.id == "fear" })
        form.setAnswer(.number(value: 2), of: fear)
        _ = trial.taken()
        await form.save()
        #expect(trial.app.ways.place == .today(.day(missing)))
        model.appear()
        await model.day.refresh()
        #expect(trial.taken() == ["saveCheckIn", "day"])
        #expect(model.day.shown?.checkIns.first?.source == .late)
    }

    @Test func aCheckInOfADayIsDeleted() async throws {
        let trial = try await Trial.sample()
        let model = await page(trial, full)
        let id = try #require(model.day.shown?.checkIns.first?.id)
        await model.delete(id)
        #expect(model.day.shown?.checkIns.count == 2)
        #expect(trial.app.ways.said == .todayCheckInDeleted)
    }

    @Test func theDaysOwnSkillAnswerIsProposedAndNeverFilledIn() async throws {
        let trial = try await Trial.sample()
        let today = Day(year: 2026, month: 11, day: 25)
        let used = NewCheckIn(skills: [SkillUsed(skill: "stop", number: 4)])
        _ = try await trial.core { try $0.saveCheckIn(now: $1, checkIn: used) }
        let model = await page(trial, today)
        let day = try #require(model.day.shown)
        let skills = try #require(day.line("skills"))
        #expect(day.proposed(skills) == .todaySkillsReach(number: 4))
        #expect(skills.value == nil)
    }

    @Test func whereAValueComesFromIsSaid() async throws {
        let trial = try await Trial.sample()
        let day = full
        let urge = [NewAnswer(item: "urge-suicide", answer: .number(value: 3))]
        _ = try await trial.core { try $0.saveCheckIn(now: $1, checkIn: NewCheckIn(forDay: day, answers: urge)) }
        let shown = try #require(await page(trial, full).day.shown)
        #expect(shown.line("urge-suicide")?.origin == .raised(.number(value: 3), card: .number(value: 1)))
    }

    @Test func skillsAreTickedInOneCallForTheFormAndOneForTheSave() async throws {
        let trial = try await Trial.sample()
        let model = await page(trial, full)
        let ticks = try #require(model.day.shown?.ticks.map(\.id))
        model.tickSkills(try #require(model.day.shown))
        _ = trial.taken()
        let form = SkillTicksModel(trial.here, full, ticked: ticks)
        await form.skills.refresh()
        #expect(trial.taken() == ["checkInForm"])
        let skill = try #require(form.skills.shown?.modules.flatMap(\.skills).first { $0.id == "wise-mind" })
        form.tick(skill, true)
        form.tick(skill, false)
        #expect(!form.canSave)
        form.tick(skill, true)
        await form.save()
        model.appear()
        await model.day.refresh()
        #expect(trial.taken() == ["answerDay"])
        #expect(model.day.shown?.ticks.contains { $0.id == "wise-mind" } == true)
    }

    @Test func whatACheckInSaysWasUsedIsNotUntickedOnTheDay() async throws {
        let trial = try await Trial.sample()
        let today = Day(year: 2026, month: 11, day: 25)
        let used = ["stop": 4, "wise-mind": 3].map { SkillUsed(skill: $0, number: $1) }
        _ = try await trial.core { try $0.saveCheckIn(now: $1, checkIn: NewCheckIn(skills: used)) }
        let ticks = NewDay(day: today, ticks: [Ticked(skill: "wise-mind", ticked: true)])
        _ = try await trial.core { try $0.answerDay(now: $1, typed: ticks) }
        let page = await page(trial, today)
        page.tickSkills(try #require(page.day.shown))
        guard case .today(.skillTicks(_, let ticked, let inCheckIn)) = trial.app.ways.place else {
            Issue.record("the skills of the day did not open")
            return
        }
        #expect(Set(ticked) == ["stop", "wise-mind"] && inCheckIn == ["stop"])
        let model = SkillTicksModel(trial.here, today, ticked: ticked, used: inCheckIn)
        await model.skills.refresh()
        let all = model.skills.shown?.modules.flatMap(\.skills) ?? []
        let (stop, mind) = (all.first { $0.id == "stop" }, all.first { $0.id == "wise-mind" })
        model.tick(try #require(stop), false)
        #expect(model.isTicked(try #require(stop)) && !model.isTouched)
        // Thought of and not done, in the check-in: the day's own tick is its own.
        model.tick(try #require(mind), false)
        await model.save()
        #expect(try await core(trial, today).ticks.map(\.id) == ["stop"])
    }

    @Test func aNoteTypedInDiscreetModeStandsBesideTheOneThatWasNotShown() async throws {
        let trial = try await Trial.sample()
        let today = Day(year: 2026, month: 11, day: 25)
        _ = try await trial.core { try $0.answerDay(now: $1, typed: NewDay(day: today, note: "as it was")) }
        _ = try await trial.core { try $0.setDiscreet(now: $1, discreet: Discreet(discreet: true, hidden: false)) }
        let model = await page(trial, today)
        #expect(model.note.isEmpty)
        model.note = "said aloud"
        await model.save()
        _ = try await trial.core { try $0.setDiscreet(now: $1, discreet: Discreet(discreet: false, hidden: false)) }
        #expect(Set(try await core(trial, today).notes) == ["as it was", "said aloud"])
    }

    @Test func aValueOfADayThatCantBeTakenKeepsTheDraft() async throws {
        let trial = try await Trial.sample()
        let model = await page(trial, full)
        let sleep = try #require(model.day.shown?.line("sleep"))
        model.setMinutes(TypedMinutes(1800), of: sleep)
        model.note = "kept"
        await model.save()
        #expect(model.wrong(sleep) == .todayWrongMinutes(hours: 24))
        #expect(model.note == "kept" && model.minutes(of: sleep).hours == "30")
        #expect(try await core(trial, full).line("sleep")?.value == .number(value: 420))
    }
}

extension DayScreen {
    fileprivate func line(_ item: String) -> DayItem? { items.flatMap(\.items).first { $0.item.id == item } }
}

extension DayModel {
    fileprivate func set(_ item: String, _ answer: Answer?) throws {
        setAnswer(answer, of: try #require(day.shown?.line(item)))
    }
}
