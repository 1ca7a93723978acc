// The last look before something goes, and the ways out: to read and print, a file, a sealed file, a link, a linked
// clinic.

import SomacardModel
import SwiftUI

struct WaysScreen: View {
    @State private var model: WaysModel

    init(here: Here, request: ShareRequest) { _model = State(initialValue: WaysModel(here, request)) }

    var body: some View {
        Shown(model.screen) { share in
            Before(share: share, model: model)
            if let nothing = share.nothing {
                Rows { Words(nothing) }
            } else {
                WaysOut(share: share, model: model)
            }
        }
    }
}

/// What has to be said before anything goes.
private struct Before: View {
    let share: ShareScreen
    let model: WaysModel

    var body: some View {
        Rows {
            Words(share.whom)
            Words(share.daysText.begun)
            if let filled = share.filledText { Words(filled) }
        }
        Listed(heading: share.goesTitle, lines: model.goes(share))
        Listed(heading: share.leftOutTitle, lines: model.leftOut(share))
        Rows {
            if let warning = share.warning { Words(warning) }
            if let own = share.clinicWords { Words(own) }
            Words(share.notice)
            Words(share.forGood)
        }
    }
}

private struct Listed: View {
    let heading: String
    let lines: [String]

    var body: some View {
        if !lines.isEmpty {
            Rows(heading) { ForEach(lines, id: \.self) { Point($0) } }
        }
    }
}

private struct WaysOut: View {
    let share: ShareScreen
    let model: WaysModel

    var body: some View {
        Rows(words(.shareHow), below: model.here.goesOnline ? nil : words(.shareOffline)) {
            GoRow(words(.shareReport), words(.shareReportMore)) { model.look(share) }
            GoRow(words(.shareFile), words(.shareFileMore)) { model.file(share) }
            GoRow(words(.shareUnderKey), words(.shareUnderKeyMore)) { model.underKey(share) }
            if model.here.goesOnline { WaysOnline(share: share, model: model) }
        }
    }
}

private struct WaysOnline: View {
    let share: ShareScreen
    let model: WaysModel

    var body: some View {
        GoRow(words(.shareLink), words(.shareLinkMore)) { model.link(share) }
        if let clinic = model.clinic(share) {
            GoRow(words(.shareToClinic(clinic: clinic.label)), words(.shareToClinicMore)) {
                model.deliver(share, to: clinic)
            }
        }
    }
}
