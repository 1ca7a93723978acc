// The plan over time: when it was changed, and how it was then.

import SomacardModel
import SwiftUI

struct PlanHistoryScreen: View {
    @State private var model: PlanHistoryModel

    init(here: Here) { _model = State(initialValue: PlanHistoryModel(here)) }

    var body: some View {
        Shown(model.history) { history in
            Rows {
                if history.changes.isEmpty { Words(words(.safetyHistoryNone)) }
                ForEach(Array(history.changes.enumerated()), id: \.offset) { _, change in
                    GoRow(change.words) { model.look(at: change) }
                }
            }
        }
    }
}

struct EarlierPlanScreen: View {
    @State private var model: EarlierPlanModel

    init(here: Here, at moment: Moment) { _model = State(initialValue: EarlierPlanModel(here, at: moment)) }

    var body: some View {
        Shown(model.earlier) { earlier in
            Rows {
                Words(earlier.words).accessibilityAddTraits(.isHeader)
                if earlier.plan.empty != nil { Words(words(.safetyEarlierEmpty)) }
            }
            ForEach(earlier.plan.written, id: \.step) { StepRead(step: $0) }
            if !earlier.plan.dates.isEmpty {
                Rows { ForEach(earlier.plan.dates, id: \.self) { Quiet($0) } }
            }
        }
    }
}
