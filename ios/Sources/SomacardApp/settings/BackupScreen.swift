// Backups: first the recovery words, then a file where the person wants it, then trying whether it would work.

import SomacardModel
import SwiftUI

struct BackupScreen: View {
    @State private var model: BackupModel

    init(here: Here) { _model = State(initialValue: BackupModel(here)) }

    var body: some View {
        Shown(model.settings) { settings in
            Rows { Words(words(.settingsBackupWhat)) }
            MakingWords(settings: settings, model: model)
            Making(settings: settings, model: model)
            Rows(words(.settingsBackupThird), below: words(.settingsDrillWhy)) {
                GoRow(words(.settingsDrill)) { model.tryOne() }
            }
        }
    }
}

private struct MakingWords: View {
    let settings: SettingsScreen
    let model: BackupModel

    var body: some View {
        let made = model.hasWords(settings)
        Rows(
            words(.settingsBackupFirst), below: words(made ? .settingsWordsMadeMore : .settingsWordsNoneMore)
        ) {
            GoRow(words(made ? .settingsWordsNew : .settingsWordsMake)) { model.makeWords() }
        }
    }
}

private struct Making: View {
    let settings: SettingsScreen
    let model: BackupModel

    var body: some View {
        Working(model.making.work, words(.settingsBackupMaking))
        Rows(words(.settingsBackupSecond), below: words(.settingsBackupWhere)) {
            if let made = model.making.made {
                Announced(words(.settingsBackupMade(time: made.madeAt.written, size: made.sizeBytes.asSize)))
            }
            MainButton(words(.settingsBackupMake)) { await model.make(named: words(model.name(settings))) }
                .disabled(!model.canMake(settings))
                .saving(model.making.file) {
                    await model.making.handed($0)
                } orElse: {
                    await model.making.notHanded()
                }
        }
    }
}

extension UInt64 {
    /// 1.2 MB, in the language of the screens.
    @MainActor var asSize: String {
        Int64(clamping: self).formatted(.byteCount(style: .file).locale(screenLocale))
    }
}
