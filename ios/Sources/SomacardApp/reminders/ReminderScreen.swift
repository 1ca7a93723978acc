// One reminder: what it is about, when it comes, what the lock screen shows, how it behaves.

import SomacardModel
import SwiftUI

struct ReminderScreen: View {
    @State private var model: ReminderModel

    init(here: Here, rule: String?) {
        _model = State(initialValue: here.keep { ReminderModel(here, rule: rule) })
    }

    var body: some View {
        Shown(model.reminders, fields: model.fields) { screen in
            if let draft = model.draft {
                Parts(screen: screen, draft: draft, model: model)
            } else {
                Rows { Words(words(.refusedNotFound)) }
            }
        }
        .saveBar(enabled: model.canSave) { await model.save() }
        .askBeforeLeaving(model.isTouched, model.here)
    }
}

private struct Parts: View {
    let screen: RemindersScreen
    let draft: ReminderDraft
    let model: ReminderModel

    var body: some View {
        if let row = draft.row {
            Rows { Words(row.title) }
        } else {
            About(screen: screen, draft: draft, model: model)
        }
        if draft.canSave {
            if draft.withSessions {
                WithSessions(choices: screen.choices, draft: draft, refused: model.reminders.refused)
            } else {
                ReminderTimesRows(draft: draft)
            }
            LockScreenText(choices: screen.choices, draft: draft, refused: model.reminders.refused)
            Manner(draft: draft, refused: model.reminders.refused)
        }
        if draft.row != nil {
            Rows {
                SideButton(words(.reminderSkipToday)) { await model.skipToday() }.disabled(model.reminders.busy)
                AskedButton(
                    words(.reminderDelete), question: words(.reminderDeleteAsk), more: words(.reminderDeleteMore),
                    deed: words(.delete)
                ) { await model.delete() }
            }
        }
    }
}

private struct About: View {
    let screen: RemindersScreen
    @Bindable var draft: ReminderDraft
    let model: ReminderModel

    var body: some View {
        Rows(words(.reminderAbout)) {
            ForEach(screen.choices.about, id: \.self) { choice in
                ChoiceRow(
                    choice.label, model.replaces(choice, in: screen) ? words(.reminderReplaces) : nil,
                    chosen: draft.about == choice
                ) { draft.about = choice }
            }
        }
    }
}

private struct LockScreenText: View {
    let choices: ReminderChoices
    @Bindable var draft: ReminderDraft
    let refused: SomacardError?

    var body: some View {
        Rows(words(.reminderLockScreen)) {
            ForEach(choices.texts, id: \.self) { one in
                ChoiceRow(one.label, chosen: draft.textKind == one.kind) { draft.textKind = one.kind }
            }
            if draft.textKind == .own {
                Field(
                    words(.reminderOwnWords), text: $draft.ownWords,
                    wrong: (refused?.wrong(at: "text")).map { words($0) },
                    more: words(.reminderOwnWordsMore))
            }
        }
    }
}

private struct Manner: View {
    @Bindable var draft: ReminderDraft
    let refused: SomacardError?

    var body: some View {
        Rows(words(.reminderManner)) {
            if draft.row != nil {
                Toggle(words(.reminderOn), isOn: $draft.on)
                if let rests = draft.rests {
                    TickRow(words(.reminderRests), ticked: rests) { draft.rests = $0 }
                }
            }
            TickRow(words(.reminderOnlyIfNotDone), ticked: draft.onlyIfNotDone ?? true) { draft.onlyIfNotDone = $0 }
            Field(
                words(.reminderLabel), text: $draft.label, wrong: (refused?.wrong(at: "label")).map { words($0) })
        }
    }
}
