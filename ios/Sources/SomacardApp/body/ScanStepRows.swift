// One part of the body in a scan: its places, each to be answered or left open; and the bar below it.

import SomacardModel
import SwiftUI

struct ScanStepRows: View {
    let model: ScanModel
    let step: ScanStep
    let at: Int
    let count: Int

    var body: some View {
        Rows(words(model.heading(step)), below: words(.bodyScanStep(number: at + 1, count: count))) {
            ForEach(step.regions, id: \.id) { region in Asked(model: model, region: region) }
            SideButton(words(.bodyScanNothingElse)) { model.sayNothingElse(step) }
        }
    }
}

private struct Asked: View {
    let model: ScanModel
    let region: RegionRow

    var body: some View {
        VStack(alignment: .leading, spacing: 6) {
            Words(region.label)
            HStack(spacing: 8) {
                cell(words(.bodyScanNothing), model.isNothing(region.id)) { model.sayNothing(region.id) }
                let felt = model.felt(region.id).map { words($0) }
                cell(felt ?? words(.bodyScanSomething), felt != nil) { model.open(region.id) }
            }
        }
        .padding(.vertical, 4)
        .accessibilityElement(children: .contain)
        .accessibilityLabel(region.label)
    }

    private func cell(_ text: String, _ chosen: Bool, action: @escaping @MainActor () -> Void) -> some View {
        let spoken = words(.bodyScanAnswer(place: region.label, answer: text))
        return AnswerCell(text, spoken: spoken, chosen: chosen, action: action)
    }
}

/// What the stage leads to, always in reach. Stopping is on every step, above going on.
struct ScanBar: View {
    let model: ScanModel

    var body: some View {
        VStack(spacing: 0) {
            switch model.stage {
            case .off: SaveBar(.bodyScanTurnOn, enabled: !busy) { await model.turn(on: true) }
            case .before: SaveBar(.bodyScanBegin, enabled: !busy) { await model.begin() }
            case .step:
                Button {
                    Task { await model.stop() }
                } label: {
                    Text(words(.bodyScanStop)).frame(maxWidth: .infinity, minHeight: 44)
                }
                .buttonStyle(.bordered)
                .disabled(busy)
                .padding(.horizontal, 16)
                .padding(.top, 8)
                onward
            case .grounding: SaveBar(.bodyScanDone, enabled: !busy) { model.leave() }
            case nil: EmptyView()
            }
        }
        .background(.bar)
    }

    @ViewBuilder private var onward: some View {
        if model.stage?.isLast == true {
            SaveBar(enabled: model.hasAnswers && !busy) { await model.finish() }
        } else {
            SaveBar(.bodyScanNext, enabled: true) { model.next() }
        }
    }

    private var busy: Bool { model.screen.busy }
}

/// The place that is being answered, above the step.
struct AnsweringPlace: ViewModifier {
    @Bindable var model: ScanModel

    func body(content: Content) -> some View {
        let kept = model.here.app.figure
        content
            .task(id: kept.asked) { await kept.refresh() }
            .openSheet(item: $model.draft) { draft in
                if let figure = kept.figure {
                    PlacePanel(
                        draft: draft, figure: figure, sensations: model.sensations, onClose: { model.close() },
                        onUnmark: { model.unmark() }, onMark: { model.mark() })
                }
            }
    }
}
