// After a boundary was not respected, or of which the person is not sure: what they may do, quietly, in the core's order; and
// where a complaint can be made. Nothing here is done by itself, and nothing is sent.

import SomacardModel
import SwiftUI

struct BoundaryScreen: View {
    @State private var model: BoundaryModel

    init(here: Here, day: Day, visit: String) {
        _model = State(initialValue: here.keep { BoundaryModel(here, day: day, visit: visit) })
    }

    var body: some View {
        Shown(model.screen) { visits in
            if let draft = model.draft {
                Rows(visits.questions.boundaryQuestion) {
                    if let choice = model.choice(visits) { Words(choice.label.begun) }
                    Quiet(visits.questions.nextStepsTitle)
                }
                ForEach(model.choice(visits)?.nextSteps ?? []) { step in
                    NextStep(model: model, step: step, kind: model.step(step, in: visits), draft: draft)
                }
                Rows { SideButton(words(.sessionsNothingNow)) { model.here.back() } }
            }
        }
        .askBeforeLeaving(model.isTyped, model.here)
    }
}

private struct NextStep: View {
    let model: BoundaryModel
    let step: Named
    let kind: BoundaryStep
    @Bindable var draft: NoteDraft

    var body: some View {
        switch kind {
        case .note:
            Rows(step.label) {
                Field(words(.sessionsPrivateNote), text: $draft.text, lines: 4)
                SideButton(words(.sessionsSaveNote)) { await model.save() }
                    .disabled(!model.isReady)
            }
        case .go(let place, let more):
            Rows { GoRow(step.label, more.map { words($0) }) { model.here.go(place) } }
        case .said: Rows { Quiet(step.label) }
        case .nothing: EmptyView()
        }
    }
}

/// Where a complaint about a practitioner can be made, in general words: it differs from country to country.
struct ComplaintScreen: View {
    var body: some View {
        Page {
            Rows(below: words(.sessionsComplaintHelp)) {
                Quiet(words(.sessionsComplaintWhy))
                ForEach(Word.sessionsComplaintWhere, id: \.self) { Words(words($0)) }
            }
        }
    }
}
