// Somebody to share with who is no linked clinic.

import SomacardModel
import SwiftUI

struct AddRecipientScreen: View {
    @State private var model: AddRecipientModel

    init(here: Here) { _model = State(initialValue: here.keep { AddRecipientModel(here) }) }

    var body: some View {
        @Bindable var model = model
        Page {
            if let refused = model.refused { Refusal(refused) { model.work.dismiss() } }
            Rows {
                Field(
                    words(.shareName), text: $model.name, wrong: model.wrong(at: "name").map { words($0) },
                    more: words(.shareNameMore))
            }
            RoleRows(heading: .shareWhatTheyAre, chosen: model.role) { model.role = $0 }
            Rows(below: words(.shareAddMore)) {
                Field(
                    words(.shareSealTo), text: $model.sealTo, wrong: model.wrong(at: "recipient").map { words($0) },
                    more: words(.shareSealToMore), takes: .code)
            }
        }
        .saveBar(.add, enabled: !model.work.running) { await model.add() }
        .askBeforeLeaving(model.isTouched, model.here)
    }
}
