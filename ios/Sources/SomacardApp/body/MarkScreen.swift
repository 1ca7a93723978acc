// Marking what is felt on a day: a check-in of the body alone.

import SomacardModel
import SwiftUI

struct MarkScreen: View {
    @State private var model: MarkModel

    init(here: Here, day: Day, target: String?) {
        _model = State(initialValue: here.keep { MarkModel(here, day: day, target: target) })
    }

    var body: some View {
        Shown(model.screen) { screen in
            BodyReadingsBlock(
                model.readings, heading: model.day.written, sensations: screen.sensations,
                showsIntimate: screen.showsIntimate)
        }
        .saveBar(enabled: model.canSave) { await model.save() }
        .askBeforeLeaving(model.isTouched, model.here)
        .marking(model.readings, sensations: model.sensations, showsIntimate: model.showsIntimate)
    }
}
