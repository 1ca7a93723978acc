// The report to look at, as who gets it sees it, and to print.

import SomacardModel
import SwiftUI

struct ReportScreen: View {
    @State private var model: ReportModel

    init(here: Here, request: ShareRequest) { _model = State(initialValue: ReportModel(here, request)) }

    var body: some View {
        Group {
            if let refused = model.printing.refused {
                Page { Refusal(refused) { model.printing.dismiss() } }
            } else if let page = model.page {
                HtmlPage(html: page.html)
            } else {
                Page { Working(model.work, words(.shareMaking)) }
            }
        }
        .task { await model.make() }
        .saveBar(model.page == nil ? nil : .sharePrint, enabled: model.canPrint) { await model.print() }
    }
}
