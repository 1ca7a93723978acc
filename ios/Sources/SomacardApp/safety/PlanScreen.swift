// Writing the plan on a calm day: every step with its lines, and the whole plan below.

import SomacardModel
import SwiftUI

struct PlanScreen: View {
    @State private var model: SafetyPlanModel

    init(here: Here) { _model = State(initialValue: SafetyPlanModel(here)) }

    var body: some View {
        Shown(model.plan) { screen in
            if !screen.first.isEmpty {
                Rows { ForEach(screen.first, id: \.self) { Words($0) } }
            }
            ForEach(screen.plan.steps, id: \.step) { StepRows(step: $0, model: model) }
            WholePlan(screen: screen, model: model)
        }
        .onAppear { model.appear() }
    }
}

private struct StepRows: View {
    let step: PlanStep
    let model: SafetyPlanModel

    var body: some View {
        Rows(step.heading) {
            ForEach(step.lines, id: \.id) { line in
                GoRow(line.text, beside(line)) { model.open(line, of: step) }
            }
            SideButton(words(.safetyAddLine)) { model.addLine(to: step) }
                .accessibilityLabel(words(.safetyAddLineTo(step: step.heading)))
        }
    }
}

private struct WholePlan: View {
    let screen: SafetyPlanScreen
    let model: SafetyPlanModel
    private var here: Here { model.here }

    var body: some View {
        Rows(words(.safetyWholePlan)) {
            GoRow(words(.safetyAgreement), screen.dates) { here.go(.safety(.agreement)) }
            GoRow(words(.safetyCountries)) { here.go(.safety(.countries)) }
            GoRow(words(.safetyRules), words(.safetyRulesAbout)) { here.go(.safety(.rules)) }
            GoRow(words(.safetyHistory)) { here.go(.safety(.history)) }
        }
        Rows(below: words(.safetyWhileLockedAbout)) {
            Toggle(words(.safetyWhileLocked), isOn: whileLocked).disabled(model.plan.busy)
        }
    }

    private var whileLocked: Binding<Bool> {
        Binding {
            screen.whileLocked
        } set: { allowed in
            Task { await model.showWhileLocked(allowed) }
        }
    }
}

/// The number, and what was agreed of it.
@MainActor private func beside(_ line: PlanLineRow) -> String {
    [line.phone, line.rests.map(words)].compactMap(\.self).joined(separator: " · ")
}

/// A step to be read, not to be changed.
struct StepRead: View {
    let step: PlanStep

    var body: some View {
        Rows(step.heading) {
            ForEach(step.lines, id: \.id) { Line($0.text, beside($0)) }
        }
    }
}
