// The touch plan: where touch is welcome, as a map and as a list, place by place. What is locked is shown as it is.

import SomacardModel
import SwiftUI

struct TouchPlanScreen: View {
    @State private var model: TouchPlanModel

    init(here: Here) { _model = State(initialValue: TouchPlanModel(here)) }

    var body: some View {
        Shown(model.screen) { plan in
            Rows(plan.title, below: plan.changeable) { RegionMap(model.map, model.onMap(plan)) }
            Rows {
                ForEach(model.legend(plan), id: \.level) { choice in
                    Line(
                        "\(choice.level.sign) \(choice.means)", model.places(choice, in: plan).joined(separator: ", "))
                }
            }
            Rows {
                GoRow(words(.sessionsTouchSeveral)) { model.here.go(.sessions(.touchSeveral)) }
                GoRow(words(.sessionsTouchSheet)) { model.here.go(.sessions(.touchSheet)) }
            }
            Rows(words(.sessionsTouchPlaces)) {}
            PlacesByPart(here: model.here, folds: model.folds) { part in
                model.inShort(part, in: plan)
            } row: { part in
                ForEach(model.rows(part, in: plan), id: \.region) { TouchGoRow(row: $0, here: model.here) }
            }
        }
        .background {
            if let plan = model.screen.shown {
                Color.clear.above(model.map, model.onMap(plan)) { _ in EmptyView() }
            }
        }
    }
}

private struct TouchGoRow: View {
    let row: TouchRow
    let here: Here

    var body: some View {
        GoRow(row.label.begun, more) { here.go(.sessions(.touchRegion(row.region))) }
    }

    private var more: String {
        row.reasons.isEmpty ? row.now : "\(row.now) · \(words(.sessionsHasReason))"
    }
}
