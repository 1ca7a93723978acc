// When a reminder comes: at a time of its own, or with sessions.

import SomacardModel
import SwiftUI

struct ReminderTimesRows: View {
    @Bindable var draft: ReminderDraft

    var body: some View {
        Rows(words(.reminderWhen)) {
            TimeField(words(.reminderTime), time: $draft.time)
            DayField(words(draft.repeats == .once ? .reminderDay : .reminderFirstDay), day: day, from: draft.firstDay)
        }
        Rows(words(.reminderRepeats)) {
            if let own = draft.ownRule {
                ChoiceRow(words(.reminderAsItIs(times: draft.row?.timesText ?? "")), chosen: draft.repeats == own) {
                    draft.repeats = own
                }
            }
            ForEach(ReminderModel.repeats, id: \.word) { one in
                ChoiceRow(words(one.word), chosen: draft.repeats == one.repeats) { draft.repeats = one.repeats }
            }
        }
        Rows(words(.reminderClock)) {
            ChoiceRow(words(.reminderFloating), chosen: !draft.anchored) { draft.anchored = false }
            ChoiceRow(words(.reminderAnchored(zone: draft.zone)), chosen: draft.anchored) { draft.anchored = true }
        }
    }

    private var day: Binding<Day?> {
        Binding {
            draft.firstDay
        } set: {
            if let day = $0 { draft.firstDay = day }
        }
    }
}

struct WithSessions: View {
    let choices: ReminderChoices
    @Bindable var draft: ReminderDraft
    let refused: SomacardError?

    var body: some View {
        Rows(words(.reminderSessions)) {
            ChoiceRow(choices.everySession, chosen: draft.series == nil) { draft.series = nil }
            ForEach(choices.series) { one in
                ChoiceRow(one.label, chosen: draft.series == one.id) { draft.series = one.id }
            }
        }
        Rows(words(.reminderWhen)) {
            ChoiceRow(words(.reminderBefore), chosen: draft.before) { draft.before = true }
            ChoiceRow(words(.reminderAfter), chosen: !draft.before) { draft.before = false }
            NumberField(
                words(.reminderMinutes), text: $draft.minutes, wrong: (refused?.wrong(at: "minutes")).map { words($0) })
        }
    }
}
