// Sessions: the next one first, what comes, what was; then the ways to all that belongs to them.

import SomacardModel
import SwiftUI

struct AllSessionsScreen: View {
    @State private var model: SessionsModel

    init(here: Here) { _model = State(initialValue: SessionsModel(here)) }

    var body: some View {
        Shown(model.screen) { sessions in
            Rows(words(.sessionsNext)) {
                if let next = sessions.next {
                    SessionGoRow(row: next, here: model.here)
                } else {
                    Quiet(words(.sessionsNoNext))
                }
            }
            Coming(model: model, few: model.coming(sessions))
            Past(model: model, few: model.past(sessions))
            Rows { SideButton(words(.sessionsAdd)) { model.here.go(.sessions(.seriesForm())) } }
            SessionWays(here: model.here)
        }
    }
}

private struct Coming: View {
    let model: SessionsModel
    let few: Few

    var body: some View {
        if !few.rows.isEmpty {
            Rows(words(.sessionsComing)) {
                FewRows(few: few, here: model.here) { model.showAllComing() }
            }
        }
    }
}

private struct Past: View {
    let model: SessionsModel
    let few: Few

    var body: some View {
        Rows(words(.sessionsPast)) {
            if few.rows.isEmpty { Quiet(words(.sessionsNoPast)) }
            FewRows(few: few, here: model.here) { model.showAllPast() }
            if few.all == nil {
                SideButton(words(.sessionsEarlier)) { await model.earlier() }
                    .disabled(model.screen.busy)
            }
        }
    }
}

private struct FewRows: View {
    let few: Few
    let here: Here
    let onAll: @MainActor () -> Void

    var body: some View {
        ForEach(few.rows, id: \.self) { SessionGoRow(row: $0, here: here) }
        if let all = few.all { SideButton(words(.sessionsShowAll(count: all))) { onAll() } }
    }
}

private struct SessionWays: View {
    let here: Here

    var body: some View {
        Rows(words(.sessionsAround)) {
            GoRow(words(.sessionsVisits), words(.sessionsVisitsMore)) { here.go(.sessions(.visits)) }
            GoRow(words(.sessionsSeries)) { here.go(.sessions(.seriesList)) }
            GoRow(words(.sessionsPeople)) { here.go(.sessions(.people)) }
            GoRow(words(.sessionsCalendar)) { here.go(.sessions(.calendar)) }
        }
        Rows(words(.sessionsMassage)) {
            GoRow(words(.sessionsMassagePlan)) { here.go(.sessions(.massagePlan)) }
            GoRow(words(.sessionsScreening)) { here.go(.sessions(.screening)) }
            GoRow(words(.sessionsTouch)) { here.go(.sessions(.touchPlan)) }
        }
    }
}
