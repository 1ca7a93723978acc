// What set it off: tags of the last weeks to tick, a new one, and own words.

import SomacardModel
import SwiftUI

struct TriggersBlock: View {
    @Bindable var model: CheckInModel

    var body: some View {
        Rows {
            Folded(words(.todayTriggers), short: model.draft.triggers.said, isOpen: model.open(.triggers)) {
                ForEach(model.tags, id: \.self) { tag in
                    TickRow(tag, ticked: model.isTicked(tag)) { model.tick(tag, $0) }
                }
                Field(
                    words(.todayTriggerNew), text: $model.draft.newTrigger, wrong: model.wrongTrigger.map { words($0) })
                if model.canAddTrigger {
                    SideButton(words(.todayTriggerAdd)) { model.addTrigger() }
                }
                Field(
                    words(.todayTriggerWords), text: $model.draft.triggerText,
                    wrong: model.wrongTriggerText.map { words($0) },
                    lines: 2)
            }
        }
    }
}
