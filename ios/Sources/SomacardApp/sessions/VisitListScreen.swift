// The visits of the last year, the newest first, and noting one outside any series.

import SomacardModel
import SwiftUI

struct VisitListScreen: View {
    @State private var model: VisitsModel

    init(here: Here) { _model = State(initialValue: VisitsModel(here)) }

    var body: some View {
        Shown(model.screen) { visits in
            Rows(below: words(.sessionsVisitsPrivate)) {
                GoRow(words(.sessionsOneOff)) { model.here.go(.sessions(.oneOff)) }
            }
            Rows(words(.sessionsVisitsYear)) {
                if visits.visits.isEmpty { Quiet(words(.sessionsNoVisits)) }
                ForEach(model.newestFirst(visits)) { visit in
                    GoRow(visit.title, lines([visit.forDay.short] + visit.homework)) { model.open(visit) }
                }
            }
        }
    }
}

/// Which kind of session it was, of a visit outside any series.
struct OneOffScreen: View {
    @State private var model: OneOffModel

    init(here: Here) { _model = State(initialValue: OneOffModel(here)) }

    var body: some View {
        Shown(model.screen) { sessions in
            Rows(words(.sessionsOneOffMore)) {
                ForEach(sessions.kinds, id: \.self) { kind in GoRow(kind.label) { model.begin(kind.kind) } }
            }
        }
    }
}
