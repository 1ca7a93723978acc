// The diary's past: what was written and changed, newest first, and taking back the last of it.

import SomacardModel
import SwiftUI

struct HistoryPage: View {
    @State private var model: HistoryModel

    init(here: Here) { _model = State(initialValue: HistoryModel(here)) }

    var body: some View {
        Shown(model.screen) { history in
            if history.changes.isEmpty {
                Rows(below: words(.settingsHistoryWhat)) { Words(words(.settingsHistoryNothing)) }
            } else {
                Rows(below: words(.settingsHistoryWhat)) { TakeBack(model: model) }
                Rows {
                    ForEach(history.changes.indices, id: \.self) { at in
                        let change = history.changes[at]
                        GoRow(change.record.written, change.more) { model.open(change) }
                    }
                    if model.hasMore(history) {
                        SideButton(words(.settingsHistoryMoreRows)) { await model.showMore() }
                            .disabled(model.screen.busy)
                    }
                }
            }
        }
    }
}

private struct TakeBack: View {
    let model: HistoryModel

    var body: some View {
        AskedButton(
            words(.settingsUndo), question: words(.settingsUndoAsk), more: words(.settingsUndoMore),
            deed: words(.settingsUndoYes)
        ) {
            await model.takeBack()
        }
        .disabled(model.screen.busy)
    }
}

extension RecordRow {
    /// Check-in · Wed 25 Nov 2026.
    @MainActor var written: String { [words(word), about, day?.short].compactMap { $0 }.joined(separator: " · ") }
}

extension HistoryRow {
    /// When, and what of it is not plain: another device, taken away.
    @MainActor fileprivate var more: String {
        let other = here ? nil : words(.settingsHistoryDevice(device: device))
        let gone = deleted ? words(.settingsHistoryDeleted) : nil
        return [at.written, other, gone].compactMap { $0 }.joined(separator: " · ")
    }
}
