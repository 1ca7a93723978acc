// With whom and when the plan was agreed, and when it was last gone through.

import SomacardModel
import SwiftUI

struct PlanAgreementScreen: View {
    @State private var model: PlanAgreementModel

    init(here: Here) { _model = State(initialValue: here.keep { PlanAgreementModel(here) }) }

    var body: some View {
        @Bindable var model = model
        Shown(model.plan, fields: PlanAgreementModel.fields) { _ in
            Rows {
                Field(words(.safetyAgreedWith), text: $model.draft.with, wrong: model.wrongWith.map(words))
            }
            Rows {
                DayOrNone(words(.safetyAgreedOn), day: $model.draft.agreedOn, from: model.firstDay)
                DayOrNone(words(.safetyReviewedOn), day: $model.draft.reviewedOn, from: model.firstDay)
            }
        }
        .saveBar(enabled: model.canSave) { await model.save() }
        .askBeforeLeaving(model.isTouched, model.here)
    }
}

/// A day that can be taken away again.
struct DayOrNone: View {
    let label: String
    let first: Day
    @Binding var day: Day?

    init(_ label: String, day: Binding<Day?>, from first: Day) {
        self.label = label
        self.first = first
        _day = day
    }

    var body: some View {
        DayField(label, day: $day, from: first)
        if day != nil {
            SideButton(words(.safetyNoDay(line: label))) { day = nil }
        }
    }
}
