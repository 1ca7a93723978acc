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

    var body: some View {
        if let why = today.cannotWrite { Rows { Words(words(why.word)) } }
        Rows(today.day.day.written) {
            QuietLine(offered: model.offered)
            MainButton(words(.checkIn)) { model.checkIn() }
                .disabled(today.cannotWrite != nil)
        }
        if let day = today.yesterdayOpen {
            Rows { GoRow(words(.todayYesterdayOpen), words(.todayYesterdayMore)) { model.open(day) } }
        }
        Rows(words(.todaySoFarHeading)) {
            SoFar(today: today)
            ChainsOffered(today.day, model.here)
            GoRow(words(.todayWholeDay), words(.todayWholeDayMore)) { model.open(today.day.day) }
        }
        if !today.day.checkIns.isEmpty {
            CheckInRows(heading: words(.todayCheckIns), day: today.day, here: model.here) { await model.delete($0) }
        }
        if let next = today.nextSession {
            Rows(words(.todayNextSession)) {
                GoRow(next.title, next.beginsText) { model.open(next) }
            }
        }
    }
}

/// What the day says, by kind, and its triggers, skills and notes.
private struct SoFar: View {
    let today: Today

    var body: some View {
        if today.day.away { Words(words(.todayAway)) }
        if !today.day.filled { Quiet(words(.todayNothingYet)) }
        ForEach(today.day.items, id: \.kind) { lines in
            said(lines.heading, lines.said(\.value))
        }
        said(words(.todayTriggers), today.day.triggers.said)
        said(words(.todaySkillsUsed), today.day.used)
        ForEach(today.day.notes.indices, id: \.self) { said(words(.todayNoteOfDay), today.day.notes[$0]) }
        if today.discreet.discreet { Quiet(words(.todayDiscreet)) }
    }

    @ViewBuilder private func said(_ heading: String, _ text: String) -> some View {
        if !text.isEmpty {
            VStack(alignment: .leading, spacing: 2) {
                Quiet(heading)
                Words(text)
            }
            .accessibilityElement(children: .combine)
        }
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
