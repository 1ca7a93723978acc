// What went together in the person's own days: which days are looked at, how far that is, and what was found.

import SomacardModel
import SwiftUI

struct FindingsScreen: View {
    @State private var model: InsightsModel

    init(here: Here) { _model = State(initialValue: InsightsModel(here)) }

    var body: some View {
        Page {
            if let shown = model.shown { Period(shown: shown, model: model) }
            if model.canLook {
                Rows { MainButton(words(.insightsLook)) { await model.look() } }
            }
            LookingRows(model: model)
            if !model.looking.running, let shown = model.shown { FoundRows(screen: shown, here: model.here) }
        }
        .task(id: model.news) { await model.lookAnew() }
    }
}

private struct Period: View {
    let shown: InsightsScreen
    let model: InsightsModel

    var body: some View {
        Rows {
            DayField(words(.insightsFrom), day: days(shown.from, model.begin), from: shown.from)
            DayField(words(.insightsTo), day: days(shown.to, model.end), from: shown.to)
            if !model.isUsual {
                SideButton(words(.insightsAllDays)) { await model.lookAtAll() }
            }
        }
        .disabled(model.looking.running)
    }

    private func days(_ day: Day, _ choose: @escaping @MainActor (Day?) async -> Void) -> Binding<Day?> {
        Binding {
            day
        } set: { chosen in
            Task { await choose(chosen) }
        }
    }
}

private struct LookingRows: View {
    let model: InsightsModel

    var body: some View {
        if let refused = model.looking.refused { Refusal(refused) { model.looking.dismiss() } }
        if model.looking.running {
            Rows {
                ProgressView(value: model.looking.fraction ?? 0) { Text(words(.insightsLooking)) }
                    .task { AccessibilityNotification.Announcement(words(.insightsLooking)).post() }
                SideButton(words(.insightsStop)) { model.stop() }
            }
        }
    }
}
