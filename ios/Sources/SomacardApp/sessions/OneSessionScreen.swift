// One session: when it is, what became of it, another time, another length, a note; and the way to what the person notes
// around it.

import SomacardModel
import SwiftUI

struct OneSessionScreen: View {
    @State private var model: SessionModel

    init(here: Here, series: String, original: Civil, day: Day) {
        _model = State(
            initialValue: here.keep { SessionModel(here, series: series, original: original, day: day) })
    }

    var body: some View {
        Shown(model.screen, fields: ["minutes"]) { sessions in
            if let row = model.row(sessions) {
                About(model: model, sessions: sessions, row: row)
                Became(model: model, sessions: sessions, row: row)
                SessionChanges(model: model, row: row)
            } else {
                Rows { Words(words(.refusedNotFound)) }
            }
        }
        .askBeforeLeaving(model.isTouched, model.here)
    }
}

private struct About: View {
    let model: SessionModel
    let sessions: SessionsScreen
    let row: SessionRow

    var body: some View {
        Rows(row.title) {
            Words(row.when)
            if let clock = row.clock(model.here) { Words(words(clock)) }
            if let moved = row.movedText { Words(moved.begun) }
            if let series = model.series(row, in: sessions) {
                GoRow(words(.sessionsItsSeries), lines(model.withWhom(series, in: sessions))) {
                    model.here.go(.sessions(.series(series.id)))
                }
            }
            ForEach(row.notes, id: \.self) { Words($0) }
            if model.isDue(row, in: sessions) {
                GoRow(words(.sessionsVisit), words(model.noted(row))) { model.goToVisit(row) }
            }
        }
    }
}

private struct Became: View {
    let model: SessionModel
    let sessions: SessionsScreen
    let row: SessionRow

    var body: some View {
        Rows(
            words(.sessionsBecame), below: model.isDue(row, in: sessions) ? nil : words(.sessionsBecameLater)
        ) {
            ForEach(model.outcomes(row, in: sessions), id: \.self) { choice in
                ChoiceRow(words(choice.word), chosen: row.outcome == choice.outcome) {
                    Task { await model.became(choice.outcome, of: row) }
                }
            }
            .disabled(model.screen.busy)
        }
    }
}
