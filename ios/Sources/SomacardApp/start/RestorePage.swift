// Bringing a diary back from a backup file and its 24 recovery words.

import SomacardModel
import SwiftUI

struct RestorePage: View {
    @Bindable var door: DoorModel
    @State private var asking = false

    var body: some View {
        Page {
            Rows { Words(words(.startRestoreHow)) }
            Rows {
                FileRow(words(.settingsBackupFile), chosen: door.backup) { door.backup = $0 }
                RecoveryWordsField(text: $door.words, work: door.work)
            }
            WhyNot(door: door)
            if door.work.running { Rows { ProgressView { Text(words(.startRestoring)) } } }
            Rows(below: words(.startRestoreThen)) {
                MainButton(words(.startBringBack)) {
                    if door.isBlocked { asking = true } else { await door.restore() }
                }
                .disabled(!door.canRestore)
            }
        }
        .confirmationDialog(words(.startReplaceAsk), isPresented: $asking, titleVisibility: .visible) {
            Button(words(.startReplaceYes), role: .destructive) { Task { await door.restore() } }
            Button(words(.cancel), role: .cancel) {}
        } message: {
            Text(words(.startReplace))
        }
    }
}
