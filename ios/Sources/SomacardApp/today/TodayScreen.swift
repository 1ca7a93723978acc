// What stands on the first screen, from what is needed now to what can wait.

import SomacardModel
import SwiftUI

struct TodayScreen: View {
    @State private var model: TodayModel

    init(here: Here) { _model = State(initialValue: TodayModel(here)) }

    var body: some View {
        Shown(model.today) { today in
            if model.isHidden(today) {
                Rows {
                    Words(words(.todayHidden))
                    SideButton(words(.todayUncover)) { model.uncover() }
                }
            } else {
                TodayPage(today: today, model: model)
            }
        }
        .onAppear { model.appear() }
    }
}

private struct TodayPage: View {
    let today: Today
    let model: TodayModel
    private var here: Here { model.here }

    var body: some View {
        if let why = today.cannotWrite { Rows { Words(words(why.word)) } }
        Rows(today.day.day.written) {
            QuietLine(offered: model.offered)
            MainButton(words(.checkIn)) { here.go(.today(.checkIn())) }
                .disabled(today.cannotWrite != nil)
        }
        if let day = today.yesterdayOpen {
            Rows { GoRow(words(.todayYesterdayOpen), words(.todayYesterdayMore)) { here.go(.today(.day(day))) } }
        }
        Rows(words(.todaySoFarHeading)) {
            SoFar(today: today)
            GoRow(words(.todayWholeDay), words(.todayWholeDayMore)) { here.go(.today(.day(today.day.day))) }
        }
        if let next = today.nextSession {
            Rows(words(.todayNextSession)) {
                GoRow(next.title, next.beginsText) { here.go(.sessions(.home)) }
            }
        }
    }
}

private struct SoFar: View {
    let today: Today

    var body: some View {
        if today.day.away { Words(words(.todayAway)) }
        if !today.day.filled { Quiet(words(.todayNothingYet)) }
        if today.discreet.discreet { Quiet(words(.todayDiscreet)) }
    }
}

/// The quiet line, where there is something to offer.
struct QuietLine: View {
    let offered: Offered

    var body: some View {
        if offered.offer != nil {
            Words(words(.todayPlanIsThere))
            SideButton(words(.todayPlanOpen)) { offered.openPlan() }
            SideButton(words(.todayPlanPutAway)) { await offered.putAway() }
        }
    }
}
