// The recovery words: why, the 24 of them once, and two typed back.

import SomacardModel
import SwiftUI

struct RecoveryWordsScreen: View {
    @State private var model: RecoveryWordsModel
    private let here: Here

    init(here: Here) {
        self.here = here
        _model = State(initialValue: here.keep { RecoveryWordsModel(here) })
    }

    var body: some View {
        page.askBeforeLeaving(
            model.asksBeforeLeaving, here, title: .settingsWordsLeave, text: .settingsWordsLeaveMore,
            yes: .settingsWordsLeaveYes)
    }

    @ViewBuilder private var page: some View {
        switch model.step {
        case .why: Why(model: model)
        case .words: TheWords(model: model)
        case .back: TypedBack(model: model)
        }
    }
}

private struct Why: View {
    let model: RecoveryWordsModel

    var body: some View {
        Page {
            if let refused = model.work.refused { Refusal(refused) { model.work.dismiss() } }
            Rows {
                Words(words(.settingsWordsWhat))
                Words(words(.settingsWordsPaper))
                Words(words(.settingsWordsOnce))
                Words(words(.settingsWordsFormer))
            }
            Rows {
                MainButton(words(.settingsWordsShow)) { await model.show() }.disabled(model.work.running)
            }
        }
    }
}

private struct TheWords: View {
    let model: RecoveryWordsModel

    /// Two beside each other where they fit, one below the other where letters are large.
    @ScaledMetric private var width = 130.0

    var body: some View {
        Page {
            Rows(words(.settingsWordsInOrder)) {
                LazyVGrid(columns: [GridItem(.adaptive(minimum: width), alignment: .leading)], spacing: 12) {
                    ForEach(model.numbered, id: \.self) { word in
                        Text(words(word)).font(.headline).frame(maxWidth: .infinity, alignment: .leading)
                    }
                }
                .padding(.vertical, 8)
            }
        }
        .saveBar(.settingsWordsWritten, enabled: true) { model.askBack() }
    }
}

private struct TypedBack: View {
    let model: RecoveryWordsModel

    var body: some View {
        Page {
            Rows { Words(words(.settingsWordsTypeBack)) }
            Rows {
                ForEach(model.asked, id: \.place) { asked in
                    Field(
                        words(asked.label),
                        text: Binding(get: { asked.typed }, set: { model.type($0, at: asked.place) }),
                        wrong: asked.isWrong ? words(.settingsWordsOther) : nil, takes: .code)
                }
            }
            Rows { SideButton(words(.settingsWordsLook)) { model.lookAgain() } }
        }
        .saveBar(.settingsWordsCheck, enabled: true) { model.check() }
    }
}
