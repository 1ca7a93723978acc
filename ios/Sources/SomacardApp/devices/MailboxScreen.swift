// A mailbox of the diary's own at a relay, opened with the code that its operator gave.

import SomacardModel
import SwiftUI

struct MailboxScreen: View {
    @State private var model: MailboxModel

    init(here: Here) { _model = State(initialValue: here.keep { MailboxModel(here) }) }

    var body: some View {
        @Bindable var model = model
        Page {
            if !model.isAtAField { TalkRows(talk: model.talk) }
            if !model.open {
                Rows {
                    Words(words(.devicesMailboxAbout))
                    RelayField(relay: $model.relay, refused: model.talk.work.refused)
                    Field(words(.devicesCode), text: $model.code, takes: .code)
                    DeviceNameField(name: $model.name, refused: model.talk.work.refused)
                }
            }
        }
        .saveBar(model.open ? .devicesDone : .devicesOpen, enabled: !model.talk.work.running) { await model.goOn() }
        .askBeforeLeaving(model.isTouched, model.here)
    }
}

struct RelayField: View {
    @Binding var relay: String
    let refused: SomacardError?

    var body: some View {
        Field(
            words(.devicesRelay), text: $relay, wrong: refused?.wrong(at: "relay").map { words($0) },
            more: words(.devicesRelayMore), takes: .address)
    }
}

struct DeviceNameField: View {
    @Binding var name: String
    let refused: SomacardError?

    var body: some View {
        Field(
            words(.devicesName), text: $name, wrong: refused?.wrong(at: "device-name").map { words($0) },
            more: words(.devicesNameMore))
    }
}
