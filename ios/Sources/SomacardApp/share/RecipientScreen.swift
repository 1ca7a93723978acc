// Somebody whom the person named to share with: changed, or taken off the list.

import SomacardModel
import SwiftUI

struct RecipientScreen: View {
    @State private var model: RecipientModel

    init(here: Here, _ one: ShareRecipientRow) {
        _model = State(initialValue: here.keep { RecipientModel(here, one) })
    }

    var body: some View {
        @Bindable var model = model
        Page {
            if let refused = model.refused { Refusal(refused) { model.work.dismiss() } }
            Rows {
                Field(
                    words(.shareName), text: $model.name, wrong: model.wrongName.map { words($0) },
                    more: words(.shareNameMore))
            }
            RoleRows(heading: .shareWhatTheyAre, chosen: model.role) { model.role = $0 }
            RecipientKey(model: model)
            Rows {
                AskedButton(
                    words(.shareTakeOff), question: words(.shareTakeOffAsk(name: model.one.label)),
                    more: words(.shareTakeOffMore), deed: words(.shareTakeOff)
                ) { await model.takeOff() }
                .disabled(model.work.running)
            }
        }
        .saveBar(enabled: model.canSave) { await model.save() }
        .askBeforeLeaving(model.isTouched, model.here)
    }
}

/// A key that is there is not shown: another one takes its place, or it is taken away.
private struct RecipientKey: View {
    @Bindable var model: RecipientModel

    var body: some View {
        Rows {
            if !model.keyAway {
                Field(
                    words(model.keyLabel), text: $model.sealTo, wrong: model.wrongKey.map { words($0) },
                    more: words(model.keyMore), takes: .code)
            }
            if model.one.sealable {
                TickRow(words(.shareSealToAway), ticked: model.keyAway) { model.keyAway = $0 }
            }
        }
    }
}
