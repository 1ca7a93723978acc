// One place over time: what was felt there, the latest first.

import SomacardModel
import SwiftUI

struct PlaceHistoryScreen: View {
    @State private var model: PlaceHistoryModel

    init(here: Here, target: String) {
        _model = State(initialValue: PlaceHistoryModel(here, target: target))
    }

    var body: some View {
        Shown(model.screen) { screen in
            Rows(screen.label) {
                SpanRows(span: model.span, from: screen.from, to: screen.to, today: model.today(screen)) {
                    await model.show($0)
                }
                if screen.days.isEmpty { Quiet(words(.bodyHistoryNone)) }
            }
            ForEach(screen.days) { on in
                Rows(on.day.short) {
                    ForEach(on.felt, id: \.self) { felt in Felt(entry: felt) }
                }
            }
        }
    }
}

private struct Felt: View {
    let entry: FeltEntry

    var body: some View {
        VStack(alignment: .leading, spacing: 2) {
            Words(words(entry.word))
            ForEach(entry.reading.notes, id: \.self) { Words($0) }
            Quiet(words(entry.about))
        }
        .accessibilityElement(children: .combine)
    }
}
