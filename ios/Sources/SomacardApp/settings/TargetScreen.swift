// Where a line belongs in DBT's order of targets. The core's texts name the targets.

import SomacardModel
import SwiftUI

struct TargetScreen: View {
    @State private var model: TargetModel

    init(here: Here, item: String, now: DbtTarget?) {
        _model = State(initialValue: TargetModel(here, item: item, now: now))
    }

    var body: some View {
        Shown(model.names) { names in
            if let refused = model.work.refused { Refusal(refused) { model.work.dismiss() } }
            Rows(below: words(.settingsItemTargetWhy)) {
                TargetChoices(names: names, chosen: model.chosen) { target in
                    Task { await model.choose(target) }
                }
            }
        }
    }
}

/// The targets, and none.
struct TargetChoices: View {
    let names: [String: String]
    let chosen: DbtTarget?
    let onChoose: @MainActor (DbtTarget?) -> Void

    var body: some View {
        ChoiceRow(words(.settingsItemNoTarget), chosen: chosen == nil) { onChoose(nil) }
        ForEach(DbtTarget.allCases, id: \.self) { target in
            ChoiceRow(names[target.text] ?? "", chosen: target == chosen) { onChoose(target) }
        }
    }
}
