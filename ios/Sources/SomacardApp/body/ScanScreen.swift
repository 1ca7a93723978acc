// A body scan: off until the person chooses it, part of the body by part of the body, with "stop and ground" on each screen.
// Attention to the body can bring back what hurt, so that stopping is always one press, and leaving open is an answer.

import SomacardModel
import SwiftUI

struct ScanScreen: View {
    @State private var model: ScanModel

    init(here: Here) { _model = State(initialValue: here.keep { ScanModel(here) }) }

    var body: some View {
        Shown(model.screen) { screen in
            switch model.stage {
            case .off: AboutScan()
            case .before:
                AboutScan()
                Rows { SideButton(words(.bodyScanTurnOff)) { await model.turn(on: false) } }
                    .disabled(model.screen.busy)
            case .step(let step, let at, let count): ScanStepRows(model: model, step: step, at: at, count: count)
            case .grounding: Grounding(model: model, screen: screen)
            case nil: EmptyView()
            }
        }
        // Each step begins at its top, and a screen reader with it.
        .id(model.stage)
        .onChange(of: model.stage) { AccessibilityNotification.ScreenChanged().post() }
        .safeAreaInset(edge: .bottom, spacing: 0) { ScanBar(model: model) }
        .modifier(StepBack(model: model))
        .askBeforeLeaving(model.isTouched, model.here, ownBack: model.isUnderWay)
        .modifier(AnsweringPlace(model: model))
    }
}

private struct AboutScan: View {
    var body: some View {
        Rows {
            Words(words(.bodyScanAbout))
            Words(words(.bodyScanAboutStop))
            Words(words(.bodyScanAboutOpen))
        }
    }
}

/// What brings back: the person's own words first, then ways to look outward.
private struct Grounding: View {
    let model: ScanModel
    let screen: BodyScanScreen

    var body: some View {
        if !screen.ownGrounding.isEmpty {
            Rows(words(.bodyOwnGrounding)) { ForEach(screen.ownGrounding, id: \.self) { Words($0) } }
        }
        if let ways = screen.grounding {
            Rows(ways.heading) { ForEach(ways.lines, id: \.self) { Words($0) } }
        }
        Rows {
            if model.screen.refused == nil { Words(words(.bodyScanKept)) }
            SideButton(words(.bodyScanGoOn)) { model.goOn() }
            if model.screen.refused != nil { MainButton(words(.bodyScanSaveAgain)) { await model.stop() } }
        }
        .disabled(model.screen.busy)
    }
}

/// Going back leads to the step before, not out of the scan with all that was answered.
private struct StepBack: ViewModifier {
    let model: ScanModel

    func body(content: Content) -> some View {
        content.toolbar {
            if model.isUnderWay {
                ToolbarItem(placement: .topBarLeading) {
                    Button {
                        model.previous()
                    } label: {
                        Label(words(.bodyScanPrevious), systemImage: "chevron.backward")
                    }
                }
            }
        }
    }
}
