// A line of the plan: its words, a number where it names somebody, its place among the others.

import SomacardModel
import SwiftUI

struct PlanLineScreen: View {
    @State private var model: PlanLineModel

    init(here: Here, step: Step, id: String?) {
        _model = State(initialValue: here.keep { PlanLineModel(here, step: step, id: id) })
    }

    var body: some View {
        Shown(model.plan, fields: PlanLineModel.fields) { _ in
            if model.isGone {
                Rows { Words(words(.refusedNotFound)) }
            } else {
                LineFields(model: model)
                if model.line != nil {
                    Moving(model: model)
                    Deleting(model: model)
                }
            }
        }
        .saveBar(enabled: model.canSave) { await model.save() }
        .askBeforeLeaving(model.isTouched, model.here)
    }
}

private struct LineFields: View {
    @Bindable var model: PlanLineModel

    var body: some View {
        Rows(model.step?.heading ?? "") {
            Field(
                words(model.wordsLabel), text: $model.draft.words, wrong: model.wrongWords.map(words),
                more: model.hasVersions ? words(.safetyTwoVersions) : nil, lines: 3)
            if model.hasContacts {
                Field(
                    words(.safetyNumber), text: $model.draft.phone, wrong: model.wrongPhone.map(words),
                    more: words(.safetyNumberAbout), takes: .phone)
                Toggle(isOn: $model.draft.rests) { Line(words(.safetyRests), words(.safetyRestsAbout)) }
            }
        }
    }
}

private struct Moving: View {
    let model: PlanLineModel

    var body: some View {
        if let place = model.placeWords {
            Rows {
                Quiet(words(place))
                if model.canMoveUp {
                    SideButton(words(.safetyUp)) { await model.moveUp() }.disabled(model.plan.busy)
                }
                if model.canMoveDown {
                    SideButton(words(.safetyDown)) { await model.moveDown() }.disabled(model.plan.busy)
                }
            }
        }
    }
}

private struct Deleting: View {
    let model: PlanLineModel

    var body: some View {
        Rows {
            AskedButton(
                words(.safetyDeleteLine), question: words(.safetyDeleteLineTitle),
                more: words(.safetyDeleteLineText), deed: words(.safetyDeleteLine)
            ) {
                await model.delete()
            }
            .disabled(model.plan.busy)
        }
    }
}
