// The way back from the person's own whole copy.

import SomacardModel
import SwiftUI

struct WholeCopyScreen: View {
    @State private var model: WholeCopyModel

    init(here: Here) { _model = State(initialValue: WholeCopyModel(here)) }

    var body: some View {
        Page {
            Rows {
                Words(words(.settingsCopyWhat))
                Words(words(.settingsCopyNot))
            }
            Rows { FileRow(words(.settingsCopyFile), chosen: model.file) { model.file = $0 } }
            Working(model.work, words(.settingsImportRunning))
            if model.isNoCopy { Rows { Words(words(.settingsCopyRefused)) } }
            if let came = model.came { Came(came: came) }
            Rows { MainButton(words(.settingsCopyDo)) { await model.run() }.disabled(!model.canTakeOver) }
        }
    }
}

private struct Came: View {
    let came: CopyImported

    var body: some View {
        Rows(words(.settingsCopied)) {
            Words(words(came.counted))
            if let first = came.firstDay, let last = came.lastDay {
                Words(words(.settingsHoldsDays(from: first.short, to: last.short)))
            }
            if let unread = came.quarantined.unread { Words(words(unread)) }
        }
        .task { AccessibilityNotification.Announcement(words(.settingsCopied)).post() }
    }
}
