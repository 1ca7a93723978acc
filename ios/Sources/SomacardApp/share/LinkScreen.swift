// A link for some days: the sealed file lies at the relay, who has the link can read it. And one that was made before.

import SomacardModel
import SwiftUI

struct LinkScreen: View {
    @State private var model: LinkModel

    init(here: Here, request: ShareRequest) { _model = State(initialValue: LinkModel(here, request)) }

    var body: some View {
        Page {
            if model.wrongDays == nil { Working(model.work, words(.shareMaking)) }
            if model.needsMailbox {
                Rows { GoRow(words(.devices)) { model.here.go(.devices(.home)) } }
            }
            if let link = model.report?.link {
                SharedLinkRows(link: link) { await model.send(link) }
            } else if let report = model.report {
                Rows { Words(report.text) }
            }
            if !model.done { Asked(model: model) }
        }
        .saveBar(model.done ? nil : .shareMake, enabled: !model.work.running) { await model.make() }
    }
}

private struct Asked: View {
    let model: LinkModel

    var body: some View {
        Rows {
            Words(words(.shareLinkAbout))
            NumberField(
                words(.shareLinkDays),
                text: Binding {
                    model.days
                } set: {
                    model.type(days: $0)
                },
                wrong: model.wrongDays.map { words($0) })
        }
    }
}

/// A link to be scanned or sent.
private struct SharedLinkRows: View {
    let link: LinkToShare
    let onSend: @MainActor () async -> Void

    var body: some View {
        Rows {
            Words(link.about)
            QrPicture(link.qr)
            MainButton(words(.shareSendLink), action: onSend)
        }
    }
}

struct SharedLinkScreen: View {
    @State private var model: SharedLinkModel

    init(here: Here, share: String) { _model = State(initialValue: SharedLinkModel(here, share)) }

    var body: some View {
        Page {
            Working(model.work, words(.shareMaking))
            if let link = model.link { SharedLinkRows(link: link) { await model.send(link) } }
        }
        .task { await model.read() }
    }
}
