// Which skills were used on a day, by module.

import SomacardModel
import SwiftUI

struct SkillTicksScreen: View {
    @State private var model: SkillTicksModel

    init(here: Here, _ day: Day, ticked: [String]) {
        _model = State(initialValue: here.keep { SkillTicksModel(here, day, ticked: ticked) })
    }

    var body: some View {
        Shown(model.skills) { form in
            Rows(model.day.written) {
                ForEach(form.modules, id: \.id) { module in
                    Folded(module.label, short: model.ticked(module).said) {
                        ForEach(module.skills, id: \.id) { skill in
                            TickRow(skill.label, skill.caution, ticked: model.isTicked(skill)) {
                                model.tick(skill, $0)
                            }
                        }
                    }
                }
            }
        }
        .saveBar(enabled: model.canSave) { await model.save() }
        .askBeforeLeaving(model.isTouched, model.here)
    }
}
