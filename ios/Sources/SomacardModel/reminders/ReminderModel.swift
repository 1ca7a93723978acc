// One reminder: a new one, or one that is changed, skipped for today, deleted.

import Foundation
import Observation
import Somacard

@MainActor
@Observable
public final class ReminderModel {
    public let here: Here
    public let reminders: Screen<RemindersScreen>

    /// Made once of the first screen, and kept; nothing where the rule is gone.
    public private(set) var draft: ReminderDraft?

    /// Fields that show what is wrong with them.
    public let fields: Set<String> = ["label", "text", "minutes"]

    private let rule: String?
    private var reminding: Reminding { here.app.reminding }

    public init(_ here: Here, rule: String?) {
        self.here = here
        self.rule = rule
        let (now, zone) = (here.app.reminding.now, here.phone.zone)
        reminders = here.screen(.reminders, .sessions, revision: \.revision) {
            try $0.reminders(now: $1, zone: zone().identifier, limits: now.limits)
        }
        reminders.whenShown = { [weak self] in self?.begin($0) }
    }

    /// Begins the draft, where that was not done.
    private func begin(_ screen: RemindersScreen) {
        guard draft == nil else { return }
        let row = screen.rules.first { $0.id == rule }
        guard rule == nil || row != nil else { return }
        let zone = here.phone.zone()
        draft = ReminderDraft(
            row, about: screen.choices.about.first { $0.about == row?.about },
            today: Day(here.phone.clock(), in: zone), zone: zone.identifier)
    }

    /// Whether there is one of this kind already, whose place a new one takes.
    public func replaces(_ choice: ReminderAboutChoice, in screen: RemindersScreen) -> Bool {
        choice.onlyOne && screen.rules.contains { $0.about == choice.about }
    }

    /// The ways to repeat, with their words.
    public static let repeats: [(repeats: Repeats, word: Word)] = [
        (.daily, .reminderDaily), (.weekly, .reminderWeekly), (.twoWeeks, .reminderTwoWeeks),
        (.monthly, .reminderMonthly), (.once, .reminderOnce),
    ]

    /// Something was changed that is not saved.
    public var isTouched: Bool { draft?.isTouched == true }

    public var canSave: Bool { draft?.canSave == true && !reminders.busy }

    /// After the first one the phone is asked whether it may show it.
    public func save() async {
        guard let draft else { return }
        let reminder = draft.toSave()
        let done =
            if let row = draft.row {
                await act { try $0.editReminder(now: $1, zone: $2, limits: $3, rule: row.id, reminder: reminder) }
            } else if let about = draft.about?.about {
                await act { try $0.addReminder(now: $1, zone: $2, limits: $3, about: about, reminder: reminder) }
            } else {
                false
            }
        guard done else { return }
        leave(.saved)
        await reminding.ask()
    }

    public func skipToday() async {
        guard let id = draft?.row?.id else { return }
        if await act({ try $0.skipToday(now: $1, zone: $2, limits: $3, rule: id) }) { leave(.reminderSkipped) }
    }

    public func delete() async {
        guard let id = draft?.row?.id else { return }
        if await act({ try $0.deleteReminder(now: $1, zone: $2, limits: $3, rule: id) }) { leave(.reminderDeleted) }
    }

    private func act(
        _ call: @escaping @Sendable (Diary, Moment, String, ReminderLimits) throws -> RemindersScreen
    ) async -> Bool {
        let (limits, zone) = (reminding.now.limits, here.phone.zone().identifier)
        return await reminders.act { try call($0, $1, zone, limits) }
    }

    private func leave(_ word: Word) {
        here.say(word)
        here.back()
    }
}
