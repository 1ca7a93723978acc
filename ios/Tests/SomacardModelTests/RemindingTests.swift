// What the phone's notification centre is told, and what the core is told of it: for centres that keep the soonest 64, the
// last 64, fewer, and for one without permission.

import Foundation
import SomacardModel
import SomacardTrial
import Testing

@MainActor @Suite struct RemindingTests {
    private func reminding() async throws -> Trial {
        let trial = try await Trial.sample()
        try await trial.remindsHere()
        return trial
    }

    /// Many more reminders than any centre takes.
    private func busy(_ trial: Trial) async throws {
        let phone = trial.app.phone
        for hour in UInt8(6)...22 {
            let start = Civil(day: Day(year: 2026, month: 11, day: 26), hour: hour, minute: 30, second: 0)
            let reminder = NewReminder(times: .floating(start: start, repeats: .daily), onlyIfNotDone: false)
            _ = try await trial.core {
                try $0.addReminder(
                    now: $1, zone: phone.zone().identifier, limits: ReminderLimits(), about: .own, reminder: reminder)
            }
        }
    }

    private func screen(_ trial: Trial) async -> (RemindersModel, RemindersScreen?) {
        let model = RemindersModel(trial.here)
        await model.appear()
        await model.reminders.refresh()
        return (model, model.reminders.shown)
    }

    @Test(arguments: [TrialCentre.Keeps.soonest, .last], [false, true])
    func theSoonestAreThereWhateverTheCentreKeeps(_ keeps: TrialCentre.Keeps, takesAwayLate: Bool) async throws {
        let trial = try await reminding()
        try await busy(trial)
        trial.centre.behave(keeps, takesAwayLate: takesAwayLate)
        await trial.app.reminding.replan(.dataChanged)
        let first = trial.centre.notices
        // A day later a part of them has come, and one is asked for beside the plan.
        trial.clock.value += 86_400
        let (model, _) = await screen(trial)
        await model.tryOne()
        await trial.app.reminding.replan(.dataChanged)
        let notices = trial.centre.notices
        let shown = await screen(trial).1
        #expect(first.count == 64 && notices.count <= 64)
        // Nothing that the person is told to be coming is missing.
        let told = try #require(shown)
        let promised = told.next.map(\.id)
        #expect(!promised.isEmpty && Set(promised).isSubset(of: Set(notices.map(\.id))))
        let last = try #require(notices.last)
        #expect(trial.centre.moment(last) >= told.coverageUntil.date)
        #expect(notices.contains { $0.kind == .runOut })
    }

    @Test(arguments: [TrialCentre.Keeps.soonest, .last])
    func aCentreThatKeepsFewerIsPlannedFor(_ keeps: TrialCentre.Keeps) async throws {
        let trial = try await reminding()
        try await busy(trial)
        let whole = try await trial.core {
            try $0.reminders(now: $1, zone: "Europe/Amsterdam", limits: ReminderLimits(capacity: 64))
        }
        trial.centre.behave(keeps, most: 20)
        await trial.app.reminding.replan(.dataChanged)
        let shown = try #require(await screen(trial).1)
        #expect(trial.centre.notices.count == 20)
        #expect(shown.coverageUntil.instant < whole.coverageUntil.instant)
        #expect(Set(shown.next.map(\.id)).isSubset(of: Set(trial.centre.notices.map(\.id))))
    }

    @Test func withoutPermissionNothingIsPromised() async throws {
        let trial = try await reminding()
        await trial.app.reminding.replan(.dataChanged)
        #expect(!trial.centre.notices.isEmpty)
        trial.centre.behave(permission: .refused)
        let (model, shown) = await screen(trial)
        #expect(trial.centre.notices.isEmpty)
        #expect(model.needsSettings && !model.canAsk && !model.canTry)
        let told = try #require(shown)
        #expect(told.next.isEmpty)
        // Given back in the phone's settings, all is there again.
        trial.centre.behave()
        let again = try #require(await screen(trial).1)
        #expect(!again.next.isEmpty)
        #expect(!trial.centre.notices.isEmpty)
    }

    @Test func thePersonIsAskedOnceAndOnlyWhenTheyWantReminders() async throws {
        let trial = try await Trial.sample()
        trial.centre.behave(permission: .notAsked)
        let (model, _) = await screen(trial)
        #expect(model.canAsk && trial.centre.asked == 0)
        await model.remindHere(true)
        #expect(trial.centre.asked == 1 && !trial.centre.notices.isEmpty)
        await model.remindHere(true)
        #expect(trial.centre.asked == 1)
    }

    @Test func whatFollowsThePhoneHasNoZoneAndWhatIsAnchoredHasOne() async throws {
        let trial = try await reminding()
        await trial.app.reminding.replan(.dataChanged)
        let notices = trial.centre.notices
        let evening = try #require(notices.first { $0.kind == .reminder })
        #expect(evening.components.timeZone == nil && evening.components.hour == Int(evening.civil.hour))
        #expect(notices.filter { $0.kind == .session }.allSatisfy { $0.components.timeZone != nil })
        // In another zone the anchored ones stay where they are.
        trial.zone.value = try #require(TimeZone(identifier: "America/New_York"))
        await trial.app.byItself.zoneChanged()
        let after = trial.centre.notices
        for notice in notices where notice.kind == .session {
            #expect(after.contains(notice))
        }
    }

    @Test func doneOnALockedPhoneTakesItAwayAndTheCoreHearsOfItLater() async throws {
        let trial = try await reminding()
        await trial.app.reminding.replan(.dataChanged)
        let notice = try #require(trial.centre.notices.first { $0.canAct })
        trial.vault.asks.value = true
        await trial.app.diary.lock()
        trial.clock.value = trial.centre.moment(notice) + 60
        await trial.app.reminding.done(notice.id)
        #expect(trial.centre.takenAway == [notice.id])
        #expect(trial.app.diary.isLocked)
        try await trial.app.diary.open()
        await trial.app.byItself.came()
        let receipts = try await trial.core { diary, _ in try diary.reminderReceipts(zone: "Europe/Amsterdam") }
        #expect(receipts.receipts.first { $0.id == notice.id }?.act == .done)
    }

    @Test func laterComesAgainInHalfAnHour() async throws {
        let trial = try await reminding()
        await trial.app.reminding.replan(.dataChanged)
        let notice = try #require(trial.centre.notices.first { $0.canAct })
        trial.vault.asks.value = true
        await trial.app.diary.lock()
        trial.clock.value = trial.centre.moment(notice)
        await trial.app.reminding.later(notice.id)
        let again = try #require(trial.centre.notices.first { $0.id == notice.id })
        #expect(trial.centre.moment(again) == trial.centre.moment(notice) + 1800 && again.text == notice.text)
    }

    @Test func whatIsPutOffIsStillASessionsReminder() async throws {
        let trial = try await reminding()
        await trial.app.reminding.replan(.dataChanged)
        let notice = try #require(trial.centre.notices.first { $0.kind == .session })
        trial.vault.asks.value = true
        await trial.app.diary.lock()
        trial.clock.value = trial.centre.moment(notice)
        await trial.app.reminding.later(notice.id)
        let again = try #require(trial.centre.notices.first { $0.id == notice.id })
        #expect(again.kind == .session && again.canAct)
    }

    @Test func whatSaysThatThePlanEndsIsNotPutOff() async throws {
        let trial = try await reminding()
        try await busy(trial)
        await trial.app.reminding.replan(.dataChanged)
        let notice = try #require(trial.centre.notices.first { $0.kind == .runOut })
        #expect(!notice.canAct)
        trial.vault.asks.value = true
        await trial.app.diary.lock()
        trial.clock.value = trial.centre.moment(notice)
        await trial.app.reminding.later(notice.id)
        #expect(trial.centre.takenAway.isEmpty && !trial.centre.notices.contains { $0.id == notice.id })
    }

    @Test func anErasedDiaryLeavesNothingWithThePhone() async throws {
        let trial = try await reminding()
        await trial.app.reminding.replan(.dataChanged)
        try await trial.app.diary.erase()
        #expect(trial.centre.notices.isEmpty && trial.centre.takenAway == ["all"])
    }

    @Test func planningIsNoNewsWhereNothingIsNew() async throws {
        let trial = try await reminding()
        await trial.app.reminding.replan(.dataChanged)
        _ = trial.taken()
        await trial.app.reminding.replan(.dataChanged)
        #expect(trial.taken() == ["replan"])
    }
}
