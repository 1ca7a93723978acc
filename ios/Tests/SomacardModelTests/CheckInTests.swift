// A check-in: the form in one call, what is typed, saving, correcting, deleting, and where a save leads.

import SomacardModel
import SomacardTrial
import Testing

@MainActor @Suite struct CheckInTests {
    private static let today = Day(year: 2026, month: 11, day: 25)

    private func form(_ trial: Trial, day: Day? = nil, editing: String? = nil) async -> CheckInModel {
        let model = CheckInModel(trial.go(.today(.checkIn(day: day, editing: editing))), day: day, editing: editing)
        await model.form.refresh()
        return model
    }

    private func rows(_ trial: Trial, _ day: Day = today) async throws -> [CheckInRow] {
        try await trial.core { try $0.day(now: $1, day: day).checkIns }
    }

    private func saved(_ trial: Trial, _ checkIn: NewCheckIn) async throws -> String {
        try await trial.core { try $0.saveCheckIn(now: $1, checkIn: checkIn).id }
    }

    @Test func theFormIsOneCallAndSavingIsOne() async throws {
        let trial = try await Trial.sample()
        let model = await form(trial)
        #expect(trial.taken() == ["checkInForm"])
        #expect(!model.canSave)
        model.answer("sad", 3)
        #expect(model.canSave)
        await model.save()
        #expect(trial.taken() == ["saveCheckIn"])
        #expect(trial.app.ways.place == .today(.home) && trial.app.ways.said == .saved)
        let home = TodayModel(trial.here)
        home.appear()
        await home.today.refresh()
        #expect(trial.taken() == [])
        #expect(home.today.shown?.day.checkIns.count == 1)
    }

    @Test func everyPartOfACheckInIsSaved() async throws {
        let trial = try await Trial.sample()
        let model = await form(trial)
        model.answer("urge-suicide", 1)
        model.answer("shame", 4)
        try model.set("therapy-interfering", .yesNo(value: false))
        try model.set("lied", Answer(typed: " 2 "))
        let sleep = try #require(model.line("sleep"))
        model.setMinutes(TypedMinutes(390), of: sleep)
        model.tick("family call", true)
        model.draft.newTrigger = " the letter "
        model.addTrigger()
        model.draft.triggerText = "It came in the post"
        let stop = try #require(model.form.shown?.modules.flatMap(\.skills).first { $0.id == "stop" })
        model.setNumber(5, of: stop)
        model.draft.note = "Breathing helped."
        model.draft.inSession = true
        await model.save()
        let row = try #require(try await rows(trial).first)
        let answers = Dictionary(uniqueKeysWithValues: row.answers.map { ($0.item, $0.answer) })
        #expect(
            answers == [
                "urge-suicide": .number(value: 1), "shame": .number(value: 4), "lied": .number(value: 2),
                "therapy-interfering": .yesNo(value: false), "sleep": .number(value: 390),
            ])
        #expect(Set(row.triggers) == ["family call", "the letter"] && row.triggerTexts == ["It came in the post"])
        #expect(
            row.skills.map(\.skill.id) == ["stop"] && row.skills.first?.number == 5
                && row.notes == ["Breathing helped."])
        #expect(row.source == .inSession)
    }

    @Test func aTagThatWasTypedAndNotAddedIsSavedToo() async throws {
        let trial = try await Trial.sample()
        let model = await form(trial)
        model.draft.newTrigger = "the letter"
        #expect(model.canAddTrigger && model.canSave)
        await model.save()
        #expect(try await rows(trial).first?.triggers == ["the letter"])
    }

    @Test func whatIsTakenBackIsNoAnswer() async throws {
        let trial = try await Trial.sample()
        let model = await form(trial)
        model.answer("sad", 3)
        model.answer("sad", nil)
        model.draft.note = " "
        #expect(!model.isTouched)
    }

    @Test func hoursAreTypedWithoutMinutesGettingInTheWay() async throws {
        let trial = try await Trial.sample()
        let model = await form(trial)
        let sleep = try #require(model.line("sleep"))
        var typed = model.minutes(of: sleep)
        typed.hours = "6"
        model.setMinutes(typed, of: sleep)
        #expect(model.minutes(of: sleep).minutes == "" && model.answer(sleep) == .number(value: 360))
        typed.minutes = "half"
        model.setMinutes(typed, of: sleep)
        #expect(model.answer(sleep) == .text(value: "6:half"))
    }

    @Test func aValueThatCantBeTakenIsSaidAtItsFieldAndTheDraftStays() async throws {
        let trial = try await Trial.sample()
        let model = await form(trial)
        let lied = try #require(model.line("lied"))
        model.answer("sad", 3)
        model.setAnswer(Answer(typed: "1000"), of: lied)
        await model.save()
        #expect(model.wrong(lied) == .todayWrongNumber(low: 0, high: 999))
        #expect(model.isOpen(.kind(.targetBehaviour)) && model.fields.contains("lied"))
        #expect(try await rows(trial).isEmpty)
        #expect(model.line("sad").flatMap { model.answer($0) } == .number(value: 3))
        model.setAnswer(Answer(typed: "1"), of: lied)
        await model.save()
        #expect(try await rows(trial).first?.answers.count == 2)
    }

    @Test func aTagThatIsTooLongIsSaidAtItsField() async throws {
        let trial = try await Trial.sample()
        let model = await form(trial)
        model.draft.newTrigger = String(repeating: "a", count: 41)
        await model.save()
        #expect(model.wrongTrigger == .todayWrongTag && model.isOpen(.triggers))
    }

    @Test func aCorrectionChangesWhatWasTouchedAndNothingElse() async throws {
        let trial = try await Trial.sample()
        let asked = try await trial.core { try $0.checkInForm(now: $1) }
        let felt = try #require(asked.sensations.first?.id)
        let reading = NewReading(target: "throat", sensation: felt, answer: .intensity(value: 6))
        let said = ["sad": 4, "joy": 1].map { NewAnswer(item: $0, answer: .number(value: $1)) }
        let id = try await saved(trial, NewCheckIn(answers: said, readings: [reading], note: "as it was"))
        let model = await form(trial, editing: id)
        #expect(trial.taken() == ["checkInForm"])
        #expect(model.line("sad").flatMap { model.answer($0) } == .number(value: 4))
        #expect(model.body.readings == [reading] && !model.isTouched)
        model.answer("sad", 2)
        await model.save()
        #expect(trial.taken() == ["editCheckIn"])
        let row = try #require(try await rows(trial).first)
        #expect(row.answers.first { $0.item == "sad" }?.answer == .number(value: 2))
        #expect(row.answers.first { $0.item == "joy" }?.answer == .number(value: 1))
        #expect(row.notes == ["as it was"] && row.readings.count == 1)
    }

    /// A check-in with something of each kind.
    private func whole(_ trial: Trial) async throws -> String {
        let answers = ["sad": 4, "joy": 1, "lied": 3].map { NewAnswer(item: $0, answer: .number(value: $1)) }
        let skills = ["stop": 5, "wise-mind": 4].map { SkillUsed(skill: $0, number: $1) }
        return try await saved(
            trial,
            NewCheckIn(
                answers: answers, triggers: ["family call", "the letter"], triggerText: "It came in the post",
                skills: skills, note: "as it was"))
    }

    @Test func whatASlipSaidIsTakenAwayOneByOne() async throws {
        let trial = try await Trial.sample()
        let model = await form(trial, editing: try await whole(trial))
        let lied = try #require(model.line("lied"))
        let stop = try #require(model.form.shown?.modules.flatMap(\.skills).first { $0.id == "stop" })
        #expect(model.number(stop) == 5 && model.isTicked("the letter") && model.tags.contains("the letter"))
        model.answer("sad", nil)
        model.setAnswer(Answer(typed: ""), of: lied)
        #expect(model.answer(lied) == nil)
        model.setNumber(nil, of: stop)
        model.tick("the letter", false)
        #expect(model.tags.contains("the letter") && !model.isTicked("the letter"))
        model.draft.triggerText = ""
        model.draft.note = " "
        _ = trial.taken()
        await model.save()
        #expect(trial.taken() == ["editCheckIn"])
        let row = try #require(try await rows(trial).first)
        #expect(row.answers.map(\.item) == ["joy"] && row.triggers == ["family call"])
        #expect(row.skills.map(\.skill.id) == ["wise-mind"] && row.triggerTexts.isEmpty && row.notes.isEmpty)
    }

    @Test func aNumberIsTypedAnewAndTheRestStays() async throws {
        let trial = try await Trial.sample()
        let id = try await whole(trial)
        let before = try #require(try await rows(trial).first)
        let model = await form(trial, editing: id)
        let lied = try #require(model.line("lied"))
        model.setAnswer(Answer(typed: ""), of: lied)
        model.setAnswer(Answer(typed: "5"), of: lied)
        await model.save()
        let row = try #require(try await rows(trial).first)
        let answers = Dictionary(uniqueKeysWithValues: row.answers.map { ($0.item, $0.answer) })
        #expect(answers == ["sad": .number(value: 4), "joy": .number(value: 1), "lied": .number(value: 5)])
        #expect(row.triggers == before.triggers && row.triggerTexts == before.triggerTexts)
        #expect(row.skills == before.skills && row.notes == before.notes)
    }

    @Test func anEmptiedNoteAloneCanBeSaved() async throws {
        let trial = try await Trial.sample()
        let model = await form(trial, editing: try await whole(trial))
        model.draft.note = ""
        #expect(model.canSave)
        await model.save()
        #expect(try await rows(trial).first?.notes == [])
    }

    @Test func whatIsAsItWasIsNothingToSave() async throws {
        let trial = try await Trial.sample()
        let model = await form(trial, editing: try await whole(trial))
        let stop = try #require(model.form.shown?.modules.flatMap(\.skills).first { $0.id == "stop" })
        model.answer("sad", nil)
        model.answer("sad", 4)
        model.setNumber(nil, of: stop)
        model.setNumber(5, of: stop)
        model.tick("family call", false)
        model.tick("family call", true)
        model.draft.note = ""
        #expect(model.canSave)
        model.draft.note = "as it was"
        #expect(!model.isTouched)
    }

    @Test func aPlacesNoteIsSeenAndStaysWithItWhenItIsCorrected() async throws {
        let trial = try await Trial.sample()
        let said = [
            NewReading(target: "throat", sensation: "cold", answer: .intensity(value: 2)),
            NewReading(target: "throat", sensation: "tight", answer: .intensity(value: 6), note: "since lunch"),
        ]
        let id = try await saved(trial, NewCheckIn(readings: said))
        let model = await form(trial, editing: id)
        await trial.app.figure.refresh()
        model.body.open("throat")
        #expect(model.body.draft?.note == "since lunch" && model.body.draft?.isChanged == false)
        model.body.mark()
        #expect(Set(model.body.readings) == Set(said))
        model.answer("sad", 2)
        await model.save()
        #expect(Set(try await rows(trial).first?.marks ?? []) == Set(said))
    }

    @Test func aPlacesNoteGoesAlongWithAnotherSensation() async throws {
        let trial = try await Trial.sample()
        let tight = NewReading(target: "throat", sensation: "tight", answer: .intensity(value: 6), note: "since lunch")
        let id = try await saved(trial, NewCheckIn(readings: [tight]))
        let model = await form(trial, editing: id)
        await trial.app.figure.refresh()
        model.body.open("throat")
        model.body.draft?.toggle("tight")
        model.body.draft?.toggle("cold")
        model.body.draft?.say("cold", 4)
        model.body.mark()
        await model.save()
        let cold = NewReading(target: "throat", sensation: "cold", answer: .intensity(value: 4), note: "since lunch")
        #expect(try await rows(trial).first?.marks == [cold])
    }

    @Test func aCheckInIsDeletedWhereItIsCorrected() async throws {
        let trial = try await Trial.sample()
        let said = [NewAnswer(item: "sad", answer: .number(value: 4))]
        let id = try await saved(trial, NewCheckIn(answers: said))
        let model = await form(trial, editing: id)
        _ = trial.taken()
        await model.delete()
        #expect(trial.taken() == ["deleteCheckIn"])
        #expect(trial.app.ways.said == .todayCheckInDeleted && trial.app.ways.place == .today(.home))
        #expect(try await rows(trial).isEmpty)
    }

    @Test func whatWasSavedAsTheDiaryLockedIsLeftAndNotSavedTwice() async throws {
        let trial = try await Trial.sample()
        let model = await form(trial)
        model.answer("sad", 3)
        let listening = try await trial.core { diary, _ in try diary.listen(listener: Locking(diary)) }
        await model.save()
        try listening.stop()
        #expect(model.form.savedUnseen != nil && model.form.refused == nil)
        #expect(trial.app.ways.place == .today(.home) && trial.app.ways.said == .saved)
        await trial.app.diary.lock()
        try await trial.app.diary.open()
        #expect(try await rows(trial).map(\.id) == [model.form.savedUnseen])
    }

    @Test func aHighUrgeLeadsToThePlanAfterItIsSaved() async throws {
        let trial = try await Trial.sample()
        let model = await form(trial)
        model.answer("urge-suicide", 5)
        await model.save()
        #expect(trial.app.ways.place == .safety(.plan(injuryFirst: false)))
        #expect(try await rows(trial).count == 1)
        trial.here.back()
        let home = TodayModel(trial.here)
        home.appear()
        #expect(home.offered.offer != nil)
    }

    @Test func anActAsksForInjuriesFirst() async throws {
        let trial = try await Trial.sample()
        let model = await form(trial)
        try model.set("self-harm", .number(value: 1))
        await model.save()
        #expect(trial.app.ways.place == .safety(.plan(injuryFirst: true)))
    }

    @Test func longAfterwardsItIsOneQuietLineThatCanBePutAway() async throws {
        let trial = try await Trial.sample()
        let model = await form(trial, day: Day(year: 2026, month: 11, day: 20))
        model.answer("urge-suicide", 5)
        await model.save()
        #expect(trial.app.ways.place == .today(.home))
        let home = TodayModel(trial.here)
        home.appear()
        #expect(home.offered.offer?.show == .quietLine)
        _ = trial.taken()
        await home.offered.putAway()
        #expect(trial.taken() == ["dismissOffer"] && home.offered.offer == nil)
    }
}

/// Locks the diary as soon as something was saved, before its answer is read.
private final class Locking: ChangeListener, Sendable {
    private let diary: Diary

    init(_ diary: Diary) { self.diary = diary }

    func changed(areas: [Area], revision: UInt64) throws { try diary.lock() }
}

extension CheckInRow {
    /// What it says of the body, as it is said.
    fileprivate var marks: [NewReading] {
        readings.map {
            NewReading(
                target: $0.target, sensation: $0.sensation.id, answer: $0.answer, note: $0.notes.first)
        }
    }
}

extension CheckInModel {
    fileprivate func line(_ item: String) -> DayItem? {
        form.shown?.items.flatMap(\.items).first { $0.item.id == item }
    }

    fileprivate func set(_ item: String, _ answer: Answer?) throws {
        setAnswer(answer, of: try #require(line(item)))
    }

    fileprivate func answer(_ item: String, _ number: Int?) {
        if let line = line(item) { setAnswer(Answer(number), of: line) }
    }
}
