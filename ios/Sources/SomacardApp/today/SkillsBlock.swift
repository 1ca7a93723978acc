// Skills used in this moment, by module: each with how far it came and whether it helped.

import SomacardModel
import SwiftUI

struct SkillsBlock: View {
    let form: CheckInForm
    let model: CheckInModel

    var body: some View {
        Rows {
            Folded(
                words(.todaySkillsUsed), short: model.answered(form.modules.flatMap(\.skills)).said,
                isOpen: model.open(.skills)
            ) {
                ForEach(form.modules, id: \.id) { module in
                    Folded(
                        module.label, short: model.answered(module.skills).said, line: true,
                        isOpen: model.open(.module(module.id))
                    ) {
                        ForEach(module.skills, id: \.id) { skill in
                            SkillAnswer(skill.label, model.number(skill), caution: skill.caution) {
                                model.setNumber($0, of: skill)
                            }
                        }
                    }
                }
            }
        }
    }
}
