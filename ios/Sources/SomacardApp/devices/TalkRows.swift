// A talk with a relay: how far it is while it runs, and what it said.

import SomacardModel
import SwiftUI

struct TalkRows: View {
    let talk: Talk

    var body: some View {
        Working(talk.work, words(.devicesTalking))
        if let report = talk.report { ReportRows(report: report) }
    }
}

/// How a talk ended; it is said aloud, too.
struct ReportRows: View {
    let report: SyncReport

    var body: some View {
        Rows {
            Words(report.text)
                .task(id: report.text) { AccessibilityNotification.Announcement(report.text).post() }
            ForEach(report.more, id: \.self) { Quiet($0) }
        }
    }
}
