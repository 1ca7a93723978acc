// A sealed file with its key apart, as a QR code that is shown once: two things to hand over by two ways.

import SomacardModel
import SwiftUI

struct UnderKeyScreen: View {
    @State private var model: UnderKeyModel

    init(here: Here, request: ShareRequest) { _model = State(initialValue: UnderKeyModel(here, request)) }

    var body: some View {
        Page {
            Working(model.work, words(.shareMaking))
            if let made = model.made {
                Made(text: made.text) { await model.handOver() }
                Rows(words(.shareKey)) { QrPicture(made.key) }
            } else {
                Rows { Words(words(.shareUnderKeyAbout)) }
            }
        }
        .saveBar(model.made == nil ? .shareMake : nil, enabled: !model.work.running) { await model.make() }
    }
}
