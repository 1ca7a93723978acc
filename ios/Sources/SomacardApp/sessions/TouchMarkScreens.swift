// Places of the touch plan being marked: one, with a private reason, or one level for several at once. A locked place says
// that it is locked.

import SomacardModel
import SwiftUI

struct TouchRegionScreen: View {
    @State private var model: TouchRegionModel

    init(here: Here, region: String) {
        _model = State(initialValue: here.keep { TouchRegionModel(here, region: region) })
    }

    var body: some View {
        Shown(model.screen, fields: ["reason"]) { plan in
            if let row = model.row(plan), let draft = model.draft {
                OneRegion(model: model, plan: plan, row: row, draft: draft)
            } else {
                Rows { Words(words(.refusedNotFound)) }
            }
        }
        .saveBar(enabled: model.isReady) { await model.save() }
        .askBeforeLeaving(model.isTouched, model.here)
    }
}

private struct OneRegion: View {
    let model: TouchRegionModel
    let plan: TouchScreen
    let row: TouchRow
    @Bindable var draft: TouchDraft

    var body: some View {
        Rows(row.label.begun) {
            Words(row.now)
            if row.locked { Quiet(words(.sessionsLockedMore)) }
            if row.noGo { Quiet(words(.sessionsNoGoMore)) }
        }
        if !row.locked {
            Rows(words(.sessionsTouchLevel), below: plan.changeable) {
                LevelRows(levels: plan.levels, chosen: draft.level) { draft.level = $0 }
                ChoiceRow(words(.sessionsUnmarked), words(.sessionsUnmarkedMore), chosen: draft.level == nil) {
                    draft.level = nil
                }
            }
        }
        Rows {
            Field(
                words(.sessionsReason), text: $draft.reason, wrong: model.screen.wrong("reason"),
                more: words(.sessionsReasonMore), lines: 3)
        }
    }
}

/// How welcome touch is, with what it means.
private struct LevelRows: View {
    let levels: [TouchChoice]
    let chosen: TouchLevel?
    let onChoose: @MainActor (TouchLevel) -> Void

    var body: some View {
        ForEach(levels, id: \.level) { choice in
            ChoiceRow(choice.label.begun, choice.means, chosen: chosen == choice.level) { onChoose(choice.level) }
        }
    }
}

struct TouchSeveralScreen: View {
    @State private var model: TouchSeveralModel

    init(here: Here) { _model = State(initialValue: here.keep { TouchSeveralModel(here) }) }

    var body: some View {
        Shown(model.screen) { plan in
            Rows(words(.sessionsTouchLevel), below: words(.sessionsTouchSeveralMore)) {
                LevelRows(levels: plan.levels, chosen: model.level) { model.level = $0 }
            }
            PlacesByPart(here: model.here, folds: model.folds) { part in
                model.inShort(part).map { words($0) }
            } row: { part in
                ForEach(model.rows(part, in: plan), id: \.region) { TouchTick(model: model, row: $0) }
            }
        }
        .withFigure(model.here)
        .saveBar(enabled: model.isReady) { await model.save() }
        .askBeforeLeaving(model.isTouched, model.here)
    }
}

private struct TouchTick: View {
    let model: TouchSeveralModel
    let row: TouchRow

    var body: some View {
        if row.locked {
            Line(row.label.begun, row.now)
        } else {
            TickRow(row.label.begun, row.now, ticked: model.ticked.contains(row.region)) { _ in
                model.turn(row.region)
            }
        }
    }
}
