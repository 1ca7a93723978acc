// Weeks or months on the map, and the same in words.

import SomacardModel
import SwiftUI

struct BodyPeriodPage: View {
    @State private var model: BodyPeriodModel

    init(here: Here) { _model = State(initialValue: BodyPeriodModel(here)) }

    var body: some View {
        Shown(model.screen) { screen in
            Rows(screen.title) {
                SpanRows(span: model.span, from: screen.from, to: screen.to, today: screen.today) {
                    await model.show($0)
                }
                Picker(words(.bodySensation), selection: sensation(screen)) {
                    Text(words(.bodyAllSensations)).tag(String?.none)
                    ForEach(screen.sensations, id: \.id) { one in Text(one.label).tag(Optional(one.id)) }
                }
            }
            Rows { RegionMap(model.map, screen.onMap) }
            MapInWords(lines: screen.lines, legend: screen.legend) { model.map.open($0) }
        }
        .above(model.map, model.onMap) { _ in EmptyView() }
    }

    private func sensation(_ screen: BodyPeriodScreen) -> Binding<String?> {
        Binding {
            screen.sensation?.id
        } set: { one in
            Task { await model.show(sensation: one) }
        }
    }
}
