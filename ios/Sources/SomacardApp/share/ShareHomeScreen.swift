// Share: for whom, which days, what of the diary, and what stays out. Nothing goes from here: the ways out come after a
// look at it.

import SomacardModel
import SwiftUI

struct ShareHomeScreen: View {
    @State private var model: ShareModel

    init(here: Here) { _model = State(initialValue: ShareModel(here)) }

    var body: some View {
        Shown(model.screen) { share in
            WhomRows(share: share, model: model)
            ShareDaysRows(share: share, model: model)
            SharePartsRows(share: share, model: model)
            Said(share: share)
            Elsewhere(here: model.here)
        }
        .onAppear { model.appear() }
        .saveBar(model.screen.shown == nil ? nil : .shareGoOn, enabled: model.canGoOn) { model.look() }
    }
}

private struct ShareDaysRows: View {
    let share: ShareScreen
    let model: ShareModel

    var body: some View {
        Rows(words(.shareDays)) {
            ShareDay(word: .shareFrom, day: model.request?.from) { await model.from($0) }
            ShareDay(word: .shareTo, day: model.request?.to) { await model.to($0) }
            if let filled = share.filledText { Quiet(filled) }
            if let name = share.knownAs {
                TickRow(words(.shareNamed(name: name)), ticked: model.request?.named ?? false) { so in
                    Task { await model.named(so) }
                }
            }
        }
    }
}

/// A first or a last day; the core has chosen one already.
private struct ShareDay: View {
    let word: Word
    let day: Day?
    let onChoose: @MainActor (Day) async -> Void

    var body: some View {
        if let day {
            DayField(
                words(word),
                day: Binding {
                    day
                } set: {
                    change($0)
                }, from: day)
        }
    }

    private func change(_ day: Day?) {
        if let day { Task { await onChoose(day) } }
    }
}

/// What has to be said of it.
private struct Said: View {
    let share: ShareScreen

    var body: some View {
        Rows {
            if let nothing = share.nothing { Words(nothing) }
            if let warning = share.warning { Words(warning) }
            if let own = share.clinicWords { Words(own) }
            Quiet(share.notice)
        }
    }
}

private struct Elsewhere: View {
    let here: Here

    var body: some View {
        Rows(words(.shareElse)) {
            GoRow(words(.shareLog)) { here.go(.share(.log)) }
            GoRow(words(.clinics)) { here.go(.clinics(.home)) }
            GoRow(words(.devices)) { here.go(.devices(.home)) }
        }
    }
}
