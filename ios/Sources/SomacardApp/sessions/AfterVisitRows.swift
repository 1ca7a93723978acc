// What is asked on leaving alone: whether a boundary was respected, how it was between us, homework, a note.

import SomacardModel
import SwiftUI

struct BoundaryRows: View {
    let model: VisitModel
    let form: VisitForm
    let draft: VisitDraft

    var body: some View {
        Folded(
            form.questions.boundaryQuestion, short: model.said(draft, in: form)?.label.begun, line: true,
            isOpen: model.folds.isOpen("boundary")
        ) {
            ForEach(form.questions.boundary, id: \.answer) { choice in
                ChoiceRow(choice.label.begun, chosen: draft.boundary == choice.answer) {
                    draft.answer(choice.answer)
                }
            }
            Quiet(words(.sessionsBoundaryPrivate))
        }
    }
}

struct BetweenUs: View {
    let model: VisitModel
    let form: VisitForm
    @Bindable var draft: VisitDraft

    var body: some View {
        Folded(
            form.questions.relationshipTitle, short: model.answered(draft.relationship).map { words($0) }, line: true,
            isOpen: model.folds.isOpen("relationship")
        ) {
            Quiet(form.questions.relationshipWhy)
            ForEach(form.questions.relationship) { one in
                Scale(one.label, model.toTen, answer: draft.relationship[one.id]) {
                    draft.relationship.answer(one.id, $0)
                }
            }
            Toggle(isOn: $draft.shownToRated) {
                Line(words(model.showRated(form)), words(.sessionsShowRatedMore))
            }
        }
    }
}

struct HomeworkRows: View {
    let model: VisitModel
    let form: VisitForm
    @Bindable var draft: VisitDraft

    var body: some View {
        Folded(form.questions.homeworkTitle, short: draft.homework, line: true, isOpen: model.folds.isOpen("homework"))
        {
            Field(words(.sessionsHomework), text: $draft.homework, lines: 2)
            Toggle(words(.sessionsHomeworkDone), isOn: $draft.homeworkDone)
        }
    }
}

struct VisitNote: View {
    let folds: Folds
    @Bindable var draft: VisitDraft

    var body: some View {
        Folded(words(.sessionsNote), short: draft.note, line: true, isOpen: folds.isOpen("note")) {
            Field(words(.sessionsOwnNote), text: $draft.note, lines: 3)
        }
    }
}
