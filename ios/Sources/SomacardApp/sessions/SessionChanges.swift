// What can be said differently of one session: its time, its length, a note. Each is opened when it is wanted.

import SomacardModel
import SwiftUI

struct SessionChanges: View {
    let model: SessionModel
    let row: SessionRow

    var body: some View {
        Rows {
            Folded(words(.sessionsOtherTime), line: true, isOpen: model.folds.isOpen("time")) {
                OtherTime(model: model, draft: model.draft(row), row: row)
            }
            Folded(words(.sessionsOtherLength), line: true, isOpen: model.folds.isOpen("length")) {
                OtherLength(model: model, draft: model.draft(row))
            }
            Folded(words(.sessionsNote), line: true, isOpen: model.folds.isOpen("note")) {
                OwnNote(model: model, draft: model.draft(row))
            }
        }
    }
}

private struct OtherTime: View {
    let model: SessionModel
    @Bindable var draft: SessionDraft
    let row: SessionRow

    var body: some View {
        DayField(words(.sessionsDay), day: $draft.day.orNone, from: draft.day)
        TimeField(words(.sessionsTime), time: $draft.time)
        SideButton(words(.sessionsMove)) { await model.move(draft) }
            .disabled(draft.movedTo == nil || model.screen.busy)
        if row.moved {
            SideButton(words(.sessionsMoveBack)) { await model.change(SessionChange(movedBack: true)) }
                .disabled(model.screen.busy)
        }
    }
}

private struct OtherLength: View {
    let model: SessionModel
    @Bindable var draft: SessionDraft

    var body: some View {
        NumberField(words(.sessionsMinutes), text: $draft.minutes, wrong: model.screen.wrong("minutes"))
        SideButton(words(.sessionsSetLength)) { await model.setLength(draft) }
            .disabled(draft.newMinutes == nil || model.screen.busy)
        SideButton(words(.sessionsUsualLength)) { await model.change(SessionChange(usualMinutes: true)) }
            .disabled(model.screen.busy)
    }
}

private struct OwnNote: View {
    let model: SessionModel
    @Bindable var draft: SessionDraft

    var body: some View {
        Field(words(.sessionsOwnNote), text: $draft.note, lines: 3)
        SideButton(words(.sessionsSaveNote)) { await model.saveNote(draft) }
            .disabled(draft.newNote == nil || model.screen.busy)
    }
}
