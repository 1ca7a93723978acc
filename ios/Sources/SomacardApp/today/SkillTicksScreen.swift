// Which skills were used on a day, by module.

import SomacardModel
import SwiftUI

struct SkillTicksScreen: View {
    @State private var model: SkillTicksModel

    init(here: Here, _ day: Day, ticked: [String], used: [String]) {
        _model = State(initialValue: here.keep { SkillTicksModel(here, day, ticked: ticked, used: used) })
    }

    var body: some View {
        Shown(model.skills) { form in
            Rows(model.day.written) {
                ForEach(form.modules, id: \.id) { module in
                    Folded(module.label, short: model.ticked(module).said) {
                        ForEach(module.skills, id: \.id) { skill in
                            TickRow(skill.label, about(skill), ticked: model.isTicked(skill)) {
                                model.tick(skill, $0)
                            }
                            .disabled(model.isUsed(skill))
                        }
                    }
                }
            }
        }
        .saveBar(enabled: model.canSave) { await model.save() }
        .askBeforeLeaving(model.isTouched, model.here)
    }

    private func about(_ skill: Skill) -> String {
        [model.isUsed(skill) ? words(.todayUsedInCheckIn) : nil, skill.caution].compactMap(\.self)
            .joined(separator: "\n")
    }
}
