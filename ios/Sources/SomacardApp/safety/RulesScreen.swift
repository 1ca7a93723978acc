// What brings the plan up, as it is agreed with the DBT therapist: the rules, and the lines of the card that can be
// given one.

import SomacardModel
import SwiftUI

struct RulesScreen: View {
    @State private var model: UrgeRulesModel

    init(here: Here) { _model = State(initialValue: UrgeRulesModel(here)) }

    var body: some View {
        Shown(model.rules) { screen in
            Rows(below: words(.safetyRulesAbout)) {
                ForEach(screen.rules, id: \.item) { rule in
                    GoRow(rule.label, rule.words) { model.open(rule.item) }
                }
            }
            if !screen.others.isEmpty {
                Rows(words(.safetyRulesOthers)) {
                    ForEach(screen.others, id: \.id) { item in GoRow(item.label) { model.open(item.id) } }
                }
            }
        }
        .onAppear { model.appear() }
    }
}
