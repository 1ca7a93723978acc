// Erasing everything on this phone: what goes, what can't be recalled, and a word typed so that it never happens by chance.

import SomacardModel
import SwiftUI

struct EraseScreen: View {
    @State private var model: EraseModel

    init(here: Here) { _model = State(initialValue: EraseModel(here)) }

    var body: some View {
        let word = words(.settingsEraseWord)
        Page {
            if let refused = model.work.refused { Refusal(refused) { model.work.dismiss() } }
            Rows { Words(words(.settingsEraseGoes)) }
            Rows(words(.settingsEraseStays)) {
                Words(words(.settingsEraseBackups))
                Words(words(.settingsEraseShared))
                Words(words(.settingsEraseMailbox))
                GoRow(words(.devices)) { model.here.go(.devices(.home)) }
                GoRow(words(.settingsBackup)) { model.here.go(.settings(.backup)) }
            }
            Rows { Field(words(.settingsEraseType(word: word)), text: $model.typed, takes: .code) }
            Rows {
                MainButton(words(.settingsEraseYes)) { await model.erase() }.disabled(!model.canErase(word))
            }
        }
    }
}
