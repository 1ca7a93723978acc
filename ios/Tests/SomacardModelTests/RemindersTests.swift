// The reminders' screens, and what each of their actions asks of the core.

import SomacardModel
import SomacardTrial
import Testing

@MainActor @Suite struct RemindersTests {
    private func form(_ trial: Trial, rule: String? = nil) async throws -> (ReminderModel, RemindersScreen) {
        let model = ReminderModel(trial.go(.reminders(.reminder(rule: rule))), rule: rule)
        await trial.app.reminding.look()
        await model.reminders.refresh()
        let screen = try #require(model.reminders.shown)
        return (model, screen)
    }

    @Test func eachScreenIsOneCall() async throws {
        let trial = try await Trial.sample()
        let list = RemindersModel(trial.here)
        await list.reminders.refresh()
        #expect(trial.taken() == ["reminders"])
        _ = try await form(trial)
        #expect(trial.taken() == ["reminders"])
        let receipts = ReceiptsModel(trial.here)
        await receipts.receipts.refresh()
        #expect(trial.taken() == ["reminderReceipts"])
    }

    @Test func aNewReminderIsSavedAndThePlaceLeft() async throws {
        let trial = try await Trial.new()
        let (model, screen) = try await form(trial)
        #expect(!model.canSave)
        model.draft?.about = screen.choices.about.first { $0.about == .own }
        model.draft?.label = "Stretch"
        #expect(model.canSave)
        _ = trial.taken()
        await model.save()
        #expect(trial.taken() == ["addReminder"])
        #expect(trial.app.ways.place == .today(.home) && trial.app.ways.said == .saved)
    }

    @Test func whatIsNoNumberIsRefusedAtItsFieldAndStays() async throws {
        let trial = try await Trial.sample()
        let (model, screen) = try await form(trial)
        model.draft?.about = try #require(screen.choices.about.first { $0.withSessions })
        model.draft?.minutes = "an hour"
        await model.save()
        #expect(model.reminders.refused?.wrong(at: "minutes") != nil)
        #expect(model.draft?.minutes == "an hour")
        #expect(trial.app.ways.place == .reminders(.reminder(rule: nil)))
    }

    @Test func oneIsChangedSkippedAndDeletedInOneCallEach() async throws {
        let trial = try await Trial.sample()
        let list = RemindersModel(trial.here)
        await list.reminders.refresh()
        let rule = try #require(list.reminders.shown?.rules.first { $0.about == .card })
        var (model, _) = try await form(trial, rule: rule.id)
        model.draft?.time = TimeOfDay(hour: 20, minute: 15)
        _ = trial.taken()
        await model.save()
        #expect(trial.taken() == ["editReminder"])
        (model, _) = try await form(trial, rule: rule.id)
        #expect(model.draft?.time == TimeOfDay(hour: 20, minute: 15))
        _ = trial.taken()
        await model.skipToday()
        #expect(trial.taken() == ["skipToday"])
        (model, _) = try await form(trial, rule: rule.id)
        _ = trial.taken()
        await model.delete()
        #expect(trial.taken() == ["deleteReminder"])
    }

    @Test func quietHoursBeginWithANight() async throws {
        let trial = try await Trial.sample()
        let list = RemindersModel(trial.here)
        await list.reminders.refresh()
        _ = trial.taken()
        await list.quiet(true)
        #expect(trial.taken() == ["setQuietHours"])
        #expect(list.reminders.shown?.quiet?.from == TimeOfDay(hour: 22, minute: 0))
        await list.quiet(false)
        #expect(list.reminders.shown?.quiet == nil)
    }
}
