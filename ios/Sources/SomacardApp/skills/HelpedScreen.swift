// What helped me before in moments like this one, or a short list to try; or the plan, and nothing else.

import SomacardModel
import SwiftUI

struct HelpedScreen: View {
    @State private var model: CopingModel

    init(here: Here, start: CopingStart) { _model = State(initialValue: CopingModel(here, start: start)) }

    var body: some View {
        Shown(model.coping) { screen in
            if let first = screen.planFirst {
                Rows {
                    Words(first)
                    MainButton(words(.safetyPlan)) { model.openPlan() }
                }
            }
            if !screen.helped.isEmpty {
                Rows { Words(screen.heading).font(.headline).accessibilityAddTraits(.isHeader) }
                ForEach(screen.helped, id: \.id) { HelpedRows(module: $0) }
                Rows { Quiet(screen.noPromise) }
            }
            if let suggestions = screen.suggestions {
                Rows(suggestions.heading) { ForEach(suggestions.lines, id: \.self) { Words($0) } }
            }
        }
    }
}

private struct HelpedRows: View {
    let module: HelpedModule

    var body: some View {
        Rows(module.label) {
            ForEach(module.skills, id: \.skill.id) { helped in
                // What to know before a skill stands before how often it helped.
                VStack(alignment: .leading, spacing: 2) {
                    Words(helped.skill.label)
                    Caution(helped.skill)
                    Quiet(helped.words)
                }
                .accessibilityElement(children: .combine)
            }
        }
    }
}
