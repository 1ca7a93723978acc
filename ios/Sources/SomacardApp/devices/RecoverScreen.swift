// The mailbox read with the 24 recovery words alone, when every device is gone.

import SomacardModel
import SwiftUI

struct RecoverScreen: View {
    let here: Here
    @State private var model: RecoveringModel

    init(here: Here) {
        self.here = here
        _model = State(initialValue: here.keep { RecoveringModel(here.work()) })
    }

    var body: some View {
        Recovering(model: model) { here.back() }.askBeforeLeaving(model.isTouched, here)
    }
}

/// The whole of it; `onOver` once it came about and the person has read what came.
struct Recovering: View {
    @Bindable var model: RecoveringModel
    let onOver: @MainActor () async -> Void
    private var refused: SomacardError? { model.talk.work.refused }

    var body: some View {
        Page {
            if !model.isAtAField { TalkRows(talk: model.talk) }
            if !model.over {
                Rows {
                    Words(words(.devicesRecoverAbout))
                    RelayField(relay: $model.relay, refused: refused)
                    WordsField(.devices24Words, text: $model.words, wrong: refused?.wrong(at: "recovery-words"))
                }
            }
        }
        .saveBar(model.over ? .devicesDone : .devicesRecoverNow, enabled: !model.talk.work.running) {
            if model.over { await onOver() } else { await model.recover() }
        }
    }
}
