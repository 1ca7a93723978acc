// All series, those that go on and those that were ended; and one of them: with whom and where, its hours, its pauses, and
// what can be done with it.

import SomacardModel
import SwiftUI

struct SeriesListScreen: View {
    @State private var model: SeriesListModel

    init(here: Here) { _model = State(initialValue: SeriesListModel(here)) }

    var body: some View {
        Shown(model.screen) { sessions in
            Rows {
                if sessions.series.isEmpty { Quiet(words(.sessionsNoSeries)) }
                ForEach(model.going(sessions)) { SeriesGoRow(row: $0, here: model.here) }
                SideButton(words(.sessionsAdd)) { model.here.go(.sessions(.seriesForm())) }
            }
            if !model.ended(sessions).isEmpty {
                Rows(words(.sessionsEnded)) {
                    ForEach(model.ended(sessions)) { SeriesGoRow(row: $0, here: model.here) }
                }
            }
        }
    }
}

struct OneSeriesScreen: View {
    @State private var model: SeriesModel

    init(here: Here, series: String) { _model = State(initialValue: SeriesModel(here, series: series)) }

    var body: some View {
        Shown(model.screen) { sessions in
            if let row = model.row(sessions) {
                Rows(row.title) {
                    if row.label != row.title { Quiet(row.label) }
                    if let who = model.practitioner(row, in: sessions) {
                        PractitionerGoRow(row: who, here: model.here)
                    }
                    if let place = model.place(row, in: sessions) { LocationGoRow(row: place, here: model.here) }
                    ForEach(row.notes, id: \.self) { Words($0) }
                }
                SeriesHours(model: model, row: row)
                SeriesDeeds(model: model, row: row)
            } else {
                Rows { Words(words(.refusedNotFound)) }
            }
        }
    }
}

private struct SeriesHours: View {
    let model: SeriesModel
    let row: SeriesRow

    var body: some View {
        Rows(words(.sessionsHours)) {
            ForEach(row.hours, id: \.self) { hours in
                Line(hours.text.begun, lines(more(hours)))
            }
            ForEach(row.pauses, id: \.self) { Words($0.text.begun) }
            if let ended = row.endedText { Words(ended.begun) }
        }
    }

    private func more(_ hours: HoursRow) -> [String?] {
        let from = row.hours.count > 1 ? words(.sessionsFromDay(day: hours.from.short)) : nil
        return [model.clock(hours).map { words($0) }, from]
    }
}

private struct SeriesDeeds: View {
    let model: SeriesModel
    let row: SeriesRow

    var body: some View {
        Rows {
            if let resume = row.resume {
                MainButton(words(resume)) { await model.resume() }
                    .disabled(model.screen.busy)
            }
            GoRow(words(.sessionsChangeHours)) { model.here.go(.sessions(.hours(series: row.id))) }
            GoRow(words(.sessionsEditSeries)) { model.here.go(.sessions(.seriesForm(row.id))) }
            GoRow(words(.sessionsPauseOrEnd)) { model.here.go(.sessions(.rest(series: row.id))) }
        }
    }
}
