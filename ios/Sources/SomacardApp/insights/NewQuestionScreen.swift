// A new question of one's own: first a line of the card, then a place.

import SomacardModel
import SwiftUI

struct NewQuestionScreen: View {
    @State private var model: NewQuestionModel

    init(here: Here) { _model = State(initialValue: here.keep { NewQuestionModel(here) }) }

    var body: some View {
        @Bindable var model = model
        Shown(model.questions) { screen in
            ChosenRows(label: words(.insightsLine), all: screen.items, choosing: $model.item)
            if model.asksForPlace {
                ChosenRows(label: words(.insightsPlace), all: screen.places, choosing: $model.place)
            }
        }
        .saveBar(enabled: model.canSave) { await model.save() }
        .askBeforeLeaving(model.isTouched, model.here)
    }
}

/// One of a list; once chosen it folds, and unfolds when it is pressed again.
private struct ChosenRows: View {
    let label: String
    let all: [Named]
    @Binding var choosing: Choosing

    var body: some View {
        if let chosen = choosing.chosen {
            Rows { GoRow(label, chosen.label) { choosing.choose(nil) } }
        } else {
            Rows(label) {
                if choosing.searches(all) { Field(words(.insightsSearch), text: $choosing.searched) }
                ForEach(choosing.found(in: all), id: \.id) { one in
                    ChoiceRow(one.label, chosen: false) { choosing.choose(one) }
                }
            }
        }
    }
}
