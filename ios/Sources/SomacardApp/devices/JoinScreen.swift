// This device joins another one of the same person: by the text of the other's code, or by its twelve words.

import SomacardModel
import SwiftUI

struct JoinScreen: View {
    let here: Here
    @State private var model: JoiningModel

    init(here: Here) {
        self.here = here
        _model = State(initialValue: here.keep { JoiningModel(here.work()) })
    }

    var body: some View {
        Joining(model: model) { here.back() }.askBeforeLeaving(model.isTouched, here)
    }
}

/// The whole of it; `onOver` once the devices are paired and the person has read so.
struct Joining: View {
    @Bindable var model: JoiningModel
    let onOver: @MainActor () async -> Void

    var body: some View {
        Page {
            if !model.isAtAField { PairingRows(pairing: model.pairing) }
            if model.asks { Asked(model: model) }
        }
        .saveBar(model.bar, enabled: true) {
            if model.over { await onOver() } else { await model.join() }
        }
    }
}

private struct Asked: View {
    @Bindable var model: JoiningModel
    private var refused: SomacardError? { model.pairing.work.refused }

    var body: some View {
        Rows {
            Words(words(.devicesJoinAbout))
            DeviceNameField(name: $model.name, refused: refused)
        }
        Rows {
            ChoiceRow(words(.devicesByWords), chosen: model.byWords) { model.byWords = true }
            ChoiceRow(words(.devicesByText), chosen: !model.byWords) { model.byWords = false }
        }
        Rows {
            if model.byWords {
                RelayField(relay: $model.relay, refused: refused)
                WordsField(
                    .devicesTwelveWords, text: $model.words, wrong: refused?.wrong(at: "pairing-words"))
            } else {
                PasteRow { model.code = $0 }
                WordsField(.devicesCodeText, text: $model.code, wrong: model.wrongCode)
            }
        }
    }
}

/// Secret words: the keyboard is asked not to learn them.
struct WordsField: View {
    let word: Word
    @Binding var text: String
    let wrong: Phrase?

    init(_ word: Word, text: Binding<String>, wrong: Phrase?) {
        self.word = word
        _text = text
        self.wrong = wrong
    }

    var body: some View {
        Field(words(word), text: $text, wrong: wrong.map { words($0) }, lines: 3, takes: .code)
    }
}
