// Goals: what a life worth living is, in the person's own words, and what is worked on, first things first.

import SomacardModel
import SwiftUI

struct LifeGoalsScreen: View {
    @State private var model: GoalsModel

    init(here: Here) { _model = State(initialValue: here.keep { GoalsModel(here) }) }

    var body: some View {
        @Bindable var model = model
        Shown(model.goals, fields: GoalsModel.fields) { screen in
            Rows {
                Field(
                    words(.chainsLife), text: $model.life, wrong: model.wrongLife.map(words),
                    more: model.hasVersions ? words(.chainsTwoVersions) : nil, lines: 4)
                if let skill = screen.skillOfWeek { Words(words(.skillsOfWeek(skill: skill.label))) }
            }
            if !screen.worked.isEmpty {
                Rows { Words(words(.chainsTargets)).font(.headline).accessibilityAddTraits(.isHeader) }
                ForEach(screen.worked, id: \.target) { target in
                    Rows(target.label) { ForEach(target.items, id: \.id) { Words($0.label) } }
                }
            }
        }
        .saveBar(enabled: model.canSave) { await model.save() }
        .askBeforeLeaving(model.isTouched, model.here)
    }
}
