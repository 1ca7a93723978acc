// A file to hand over: in which form, what can be done with it, and the phone's own way of handing it on.

import SomacardModel
import SwiftUI

struct FileScreen: View {
    @State private var model: FileModel

    init(here: Here, request: ShareRequest, sealable: Bool) {
        _model = State(initialValue: FileModel(here, request, sealable: sealable))
    }

    var body: some View {
        Page {
            Working(model.work, words(.shareMaking))
            if let made = model.made {
                Made(text: made.text) { await model.handOver() }
            } else {
                Rows {
                    ForEach(model.forms, id: \.self) { form in
                        ChoiceRow(words(form.word), words(form.more), chosen: form == model.form) {
                            model.form = form
                        }
                    }
                }
            }
        }
        .saveBar(model.made == nil ? .shareMake : nil, enabled: !model.work.running) { await model.make() }
    }
}

/// It is written: who can read it, and handing it on.
struct Made: View {
    let text: String
    let onHandOver: @MainActor () async -> Void

    var body: some View {
        Rows(below: words(.shareKeptAnHour)) {
            Words(text)
            MainButton(words(.shareHandOver), action: onHandOver)
        }
    }
}
