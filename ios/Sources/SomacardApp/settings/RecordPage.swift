// The changes of one record, oldest first, and erasing it for good.

import SomacardModel
import SwiftUI

struct RecordPage: View {
    @State private var model: RecordModel

    init(here: Here, kind: String, id: String) {
        _model = State(initialValue: RecordModel(here, kind: kind, id: id))
    }

    var body: some View {
        Shown(model.screen) { history in
            if let record = model.record(history) {
                Rows { Words(record.written).font(.headline) }
                ForEach(history.changes.indices, id: \.self) { Change(change: history.changes[$0]) }
                if record.isErasable { Erasing(model: model) }
            } else {
                Rows { Words(words(.settingsRecordGone)) }
            }
        }
    }
}

private struct Change: View {
    let change: HistoryRow

    var body: some View {
        Rows(change.at.written) {
            if !change.here { Quiet(words(.settingsHistoryDevice(device: change.device))) }
            if change.deleted { Words(words(.settingsHistoryDeleted)) }
            if let scanned = change.scanned { Words(words(scanned)) }
            ForEach(change.told, id: \.name) { Words($0.said(as: $0.label ?? "")) }
            ForEach(change.untold, id: \.name) { Quiet($0.said(as: $0.name)) }
        }
    }
}

extension HistoryField {
    @MainActor fileprivate func said(as name: String) -> String {
        words(.settingsRecordField(field: name, value: value ?? words(.settingsRecordEmptied)))
    }
}

private struct Erasing: View {
    let model: RecordModel

    var body: some View {
        if let refused = model.work.refused { Refusal(refused) { model.work.dismiss() } }
        Rows(below: words(.settingsRecordEraseWhy)) {
            AskedButton(
                words(.settingsRecordErase), question: words(.settingsRecordEraseAsk),
                more: words(.settingsRecordEraseWhat), deed: words(.settingsRecordEraseYes)
            ) {
                await model.erase()
            }
            .disabled(model.work.running)
        }
    }
}
