// Which skill is the one of the week, by module.

import SomacardModel
import SwiftUI

struct SkillOfWeekScreen: View {
    @State private var model: SkillOfWeekModel

    init(here: Here, _ day: Day, chosen: String?) {
        _model = State(initialValue: SkillOfWeekModel(here, day, chosen: chosen))
    }

    var body: some View {
        Shown(model.skills) { skills in
            Rows {
                ForEach(model.modules(skills), id: \.id) { module in
                    Folded(module.label, short: model.chosen(module)) {
                        ForEach(module.skills, id: \.skill.id) { use in
                            ChoiceRow(use.skill.label, chosen: use.skill.id == model.chosen) {
                                Task { await model.choose(use.skill.id) }
                            }
                        }
                    }
                }
            }
        }
    }
}
