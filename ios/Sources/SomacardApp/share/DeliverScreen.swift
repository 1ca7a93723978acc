// To a linked clinic: sealed to its key, through the relay.

import SomacardModel
import SwiftUI

struct DeliverScreen: View {
    @State private var model: DeliverModel
    private let name: String

    init(here: Here, request: ShareRequest, name: String) {
        _model = State(initialValue: DeliverModel(here, request))
        self.name = name
    }

    var body: some View {
        Page {
            if !model.done { Rows { Words(words(.shareDeliverAbout(clinic: name))) } }
            Working(model.work, words(.shareSending))
            if let report = model.report { Rows { Words(report.text) } }
            if model.done { Rows { GoRow(words(.shareLog)) { model.here.go(.share(.log)) } } }
        }
        .saveBar(model.done ? nil : .shareSend, enabled: !model.work.running) { await model.send() }
    }
}
