// The page for the massage practitioner: what would be on it, to look at before it is handed over. Private reasons never are.

import SomacardModel
import SwiftUI

struct TouchSheetScreen: View {
    @State private var model: TouchSheetModel

    init(here: Here) { _model = State(initialValue: TouchSheetModel(here)) }

    var body: some View {
        Shown(model.screen) { sheet in
            Rows {
                Quiet(words(.sessionsSheetMore))
                Words(words(.sessionsSheetPlan))
            }
            SheetTerms(model: model, sheet: sheet)
            Rows(words(.sessionsSheetLeftOut)) { Words(sheet.leftOut.begun) }
            Rows { MainButton(words(.sessionsSheetPage)) { model.goToPage() } }
        }
    }
}

private struct SheetTerms: View {
    let model: TouchSheetModel
    let sheet: SharedTouchSheet

    var body: some View {
        Rows(words(.sessionsSheetTerms)) {
            if sheet.onIt.isEmpty && sheet.notOnIt.isEmpty { Quiet(words(.sessionsNoTerms)) }
            ForEach(sheet.onIt) { term in
                if model.isAlways(term) {
                    Words(words(.sessionsSheetAlways(line: term.label)))
                } else {
                    tick(term, ticked: true)
                }
            }
            ForEach(sheet.notOnIt) { tick($0, ticked: false) }
            GoRow(words(.sessionsChangeTerms)) { model.here.go(.sessions(.terms)) }
        }
    }

    private func tick(_ term: Named, ticked: Bool) -> some View {
        TickRow(term.label, ticked: ticked) { _ in Task { await model.turn(term) } }
            .disabled(model.screen.busy)
    }
}
