// What came of the health questions: medical help before everything, then what to talk over, by what to do about it. It never
// says that somebody is fit for massage.

import SomacardModel
import SwiftUI

struct ScreenedScreen: View {
    @State private var model: ScreeningModel

    init(here: Here) { _model = State(initialValue: ScreeningModel(here)) }

    var body: some View {
        Shown(model.screen) { now in
            if let help = now.helpNow { HelpNow(model: model, now: now, help: help) }
            Standing(model: model, now: now)
            ForEach(now.lists, id: \.tier) { list in
                Rows(list.heading) { ForEach(list.lines, id: \.self) { Words($0) } }
            }
            if let nothing = now.nothing { Rows { Words(nothing) } }
            if !now.noGo.isEmpty { Rows { RegionMap(model.map, model.onMap(now)) } }
            Onward(model: model, now: now)
        }
        .background {
            if let now = model.screen.shown { Color.clear.above(model.map, model.onMap(now)) { _ in EmptyView() } }
        }
    }
}

/// Medical help, before everything, and the answers that led to it.
private struct HelpNow: View {
    let model: ScreeningModel
    let now: ScreeningScreen
    let help: String

    var body: some View {
        Rows {
            Label(help, systemImage: "exclamationmark.triangle")
                .font(.headline)
                .accessibilityAddTraits(.isHeader)
                .task(id: help) { AccessibilityNotification.Announcement(help).post() }
            Words(now.helpAsked)
            ForEach(now.helpBecause, id: \.self) { Words($0) }
        }
        .listRowBackground(Color.red.opacity(0.15))
        Rows { MainButton(words(.sessionsNumbers)) { model.goToNumbers() } }
    }
}

private struct Standing: View {
    let model: ScreeningModel
    let now: ScreeningScreen

    var body: some View {
        Rows {
            Quiet(now.why)
            ForEach(now.standing, id: \.self) { Words($0) }
        }
        if model.asked(now) > 0 {
            let text = words(.sessionsAnswerAsked(count: model.asked(now)))
            // Help comes first: beside it the questions do not press.
            Rows {
                if now.helpNow == nil {
                    MainButton(text) { model.goToQuestions(all: false) }
                } else {
                    SideButton(text) { model.goToQuestions(all: false) }
                }
            }
        }
    }
}

private struct Onward: View {
    let model: ScreeningModel
    let now: ScreeningScreen

    var body: some View {
        Rows {
            if model.hasMore(now) {
                GoRow(words(.sessionsAnswerAll)) { model.goToQuestions(all: true) }
            }
            if now.ever {
                SideButton(words(.sessionsScreeningChanged)) { await model.somethingChanged() }
                    .disabled(model.screen.busy)
                GoRow(words(.sessionsScreeningHistory)) { model.here.go(.sessions(.screeningHistory)) }
            }
            GoRow(words(.sessionsTouch)) { model.here.go(.sessions(.touchPlan)) }
        }
    }
}

/// Every time the questions were answered. What was said then is opened one by one.
struct ScreeningHistoryScreen: View {
    @State private var model: ScreeningHistoryModel

    init(here: Here) { _model = State(initialValue: ScreeningHistoryModel(here)) }

    var body: some View {
        Shown(model.screen) { history in
            Rows {
                if history.screenings.isEmpty { Quiet(words(.sessionsNoScreenings)) }
                ForEach(history.screenings) { Once(folds: model.folds, row: $0) }
            }
        }
    }
}

private struct Once: View {
    let folds: Folds
    let row: ScreenedRow

    var body: some View {
        Folded(
            row.forDay.short, short: row.changed ?? words(.sessionsAnswered(count: row.answers.count)), line: true,
            isOpen: folds.isOpen(row.id)
        ) {
            ForEach(row.answers, id: \.question) { Line($0.text, $0.said) }
        }
    }
}
