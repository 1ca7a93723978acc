// The page for the massage practitioner as they will see it: to print, or to hand over as a file.

import SomacardModel
import SwiftUI

struct TouchPageScreen: View {
    @State private var model: TouchPageModel

    init(here: Here, terms: [String]) { _model = State(initialValue: TouchPageModel(here, terms: terms)) }

    var body: some View {
        Group {
            if let refused = model.work.refused {
                Page { Refusal(refused) { model.work.dismiss() } }
            } else if let sheet = model.screen.shown {
                HtmlPage(html: sheet.html)
            } else if let refused = model.screen.refused {
                Page { Refusal(refused) { model.screen.dismiss() } }
            }
        }
        .task(id: model.screen.news) { await model.screen.refresh() }
        .toolbar {
            ToolbarItem(placement: .topBarTrailing) {
                Button {
                    Task { await model.handOver(named: words(.sessionsSheetFile)) }
                } label: {
                    Label(words(.sessionsSheetHandOver), systemImage: "square.and.arrow.up")
                }
                .disabled(!model.isReady)
            }
        }
        .saveBar(model.prints ? .sessionsSheetPrint : nil, enabled: model.isReady) {
            await model.print(named: words(.sessionsSheetFile))
        }
    }
}
