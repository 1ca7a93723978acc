// A table of another program, taken in with a map that says which column is what.

import SomacardModel
import SwiftUI

struct ImportScreen: View {
    @State private var model: ImportModel

    init(here: Here) { _model = State(initialValue: ImportModel(here)) }

    var body: some View {
        Page {
            Rows { Words(words(.settingsImportWhat)) }
            Rows(below: words(.settingsImportMapWhy)) {
                FileRow(words(.settingsImportTable), chosen: model.file) { model.file = $0 }
                FileRow(words(.settingsImportMap), chosen: model.map) { model.map = $0 }
            }
            Rows {
                TickRow(
                    words(.settingsImportSkip), words(.settingsImportSkipMore), ticked: model.skipBad
                ) {
                    model.skipBad = $0
                }
            }
            Working(model.work, words(.settingsImportRunning))
            if let given = model.given { Rows { Quiet(words(given)) } }
            if let summary = model.summary { Summary(summary: summary, model: model) }
            Rows { MainButton(words(.settingsImportDo)) { await model.run() }.disabled(!model.canImport) }
        }
    }
}

private struct Summary: View {
    let summary: ImportSummary
    let model: ImportModel

    var body: some View {
        let title = words(summary.published ? .settingsImported : .settingsImportKeptOut)
        Rows(title) {
            ForEach(model.lines(summary), id: \.self) { Words(words($0)) }
            ForEach(model.skipped(summary), id: \.self) { Quiet(words($0)) }
            ForEach(model.notes(summary), id: \.self) { Words(words($0)) }
        }
        .task { AccessibilityNotification.Announcement(title).post() }
    }
}
