// Around a session: before it, after it, the day after. Each part is opened when the person wants to fill it in, today or
// another day; what was filled in is seen from outside. All of it is private.

import SomacardModel
import SwiftUI

struct OneVisitScreen: View {
    @State private var model: VisitModel

    init(model: VisitModel) { _model = State(initialValue: model) }

    var body: some View {
        Shown(model.screen) { form in
            if let draft = model.draft {
                Rows(form.title) { Quiet(form.forDay.written) }
                BeforeVisit(model: model, form: form, draft: draft)
                AfterVisit(model: model, form: form, draft: draft)
                Rows(words(.sessionsLater)) {
                    VisitRatings(
                        model: model, name: "next-day", text: form.questions.nextDayTitle,
                        asked: form.questions.nextDay, draft: draft.nextDay)
                }
                MoreOfVisit(model: model, form: form)
            }
        }
        .background { marking }
        .saveBar(enabled: model.isReady) { await model.save() }
        .askBeforeLeaving(model.isTyped, model.here)
    }

    /// What opens above the page for a place of the body, before and after.
    @ViewBuilder private var marking: some View {
        if let draft = model.draft, let form = model.screen.shown {
            let (sensations, intimate) = (form.checkIn.sensations, form.checkIn.showsIntimate)
            Color.clear.marking(draft.before.body, sensations: sensations, showsIntimate: intimate)
            Color.clear.marking(draft.after.body, sensations: sensations, showsIntimate: intimate)
        }
    }
}

/// On coming: mood, body, its numbers.
private struct BeforeVisit: View {
    let model: VisitModel
    let form: VisitForm
    let draft: VisitDraft

    var body: some View {
        Rows(form.questions.before) {
            MoodRows(model: model, form: form, name: "mood-before", word: .sessionsMoodBefore, draft: draft.before)
        }
        FeltBody(model: model, form: form, name: "body-before", word: .sessionsBodyBefore, draft: draft.before)
        Rows {
            VisitRatings(
                model: model, name: "coming", text: form.questions.comingBefore, asked: form.questions.coming,
                draft: draft.coming)
        }
    }
}

/// On leaving: the same, how it was between us, the boundary, homework, a note.
private struct AfterVisit: View {
    let model: VisitModel
    let form: VisitForm
    let draft: VisitDraft

    var body: some View {
        Rows(form.questions.after) {
            MoodRows(model: model, form: form, name: "mood-after", word: .sessionsMoodAfter, draft: draft.after)
        }
        FeltBody(model: model, form: form, name: "body-after", word: .sessionsBodyAfter, draft: draft.after)
        Rows {
            VisitRatings(
                model: model, name: "leaving", text: form.questions.comingAfter, asked: form.questions.coming,
                draft: draft.leaving)
            if form.withTouch { BoundaryRows(model: model, form: form, draft: draft) }
            BetweenUs(model: model, form: form, draft: draft)
            HomeworkRows(model: model, form: form, draft: draft)
            VisitNote(folds: model.folds, draft: draft)
        }
    }
}

/// What to do after a boundary was not respected, and taking the visit back.
private struct MoreOfVisit: View {
    let model: VisitModel
    let form: VisitForm

    var body: some View {
        if form.editing != nil {
            Rows {
                if let steps = model.nextSteps(form) {
                    GoRow(words(.sessionsNextSteps), form.questions.nextStepsTitle) { model.here.go(steps) }
                }
                AskedButton(
                    words(.sessionsDeleteVisit), question: words(.sessionsDeleteVisitAsk),
                    more: words(.sessionsDeleteVisitMore), deed: words(.sessionsDeleteVisit)
                ) { await model.delete() }
                .disabled(model.screen.busy)
            }
        }
    }
}
