// What it is like now: a feeling, an urge, something in the body, chosen to see what helped before in moments like
// this.

import SomacardModel
import SwiftUI

struct NowScreen: View {
    @State private var model: NowModel

    init(here: Here) { _model = State(initialValue: NowModel(here)) }

    var body: some View {
        Shown(model.form) { form in
            Rows { Quiet(words(.skillsNowAbout)) }
            ForEach(form.felt, id: \.kind) { kind in
                Rows(kind.heading) {
                    ForEach(kind.items, id: \.item.id) { row in
                        TickRow(row.item.label, ticked: model.has(item: row.item.id)) { _ in
                            model.press(item: row.item.id)
                        }
                    }
                }
            }
            Rows(words(.skillsInTheBody)) {
                ForEach(form.sensations, id: \.id) { one in
                    TickRow(one.label, ticked: model.has(sensation: one.id)) { _ in model.press(sensation: one.id) }
                }
            }
        }
        .saveBar(.skillsShow, enabled: model.isChosen) { model.show() }
    }
}
