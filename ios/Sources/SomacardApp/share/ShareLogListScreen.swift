// All that went out, in the core's sentences: by which way, what was in it, what became of it.

import SomacardModel
import SwiftUI

struct ShareLogListScreen: View {
    @State private var model: ShareLogModel

    init(here: Here) { _model = State(initialValue: ShareLogModel(here)) }

    var body: some View {
        Shown(model.screen) { log in
            Rows {
                if log.shares.isEmpty { Words(log.nothing) } else { Quiet(log.forGood) }
                if let said = model.said { Words(said) }
            }
            Working(model.work, words(.shareTakingBack))
            ForEach(log.shares) { ShareLogBlock(row: $0, forGood: log.forGood, model: model) }
        }
    }
}

private struct ShareLogBlock: View {
    let row: ShareLogRow
    let forGood: String
    let model: ShareLogModel

    var body: some View {
        Rows(row.title) {
            if let at = row.at { Quiet(at.written) }
            ForEach(row.about, id: \.self) { Words($0) }
            if row.linkShown { SideButton(words(.shareShowLink)) { model.show(row) } }
            if model.canTakeBack(row) {
                AskedButton(
                    words(.shareTakeBack), question: words(.shareTakeBackTitle), more: forGood,
                    deed: words(.shareTakeBack)
                ) { await model.takeBack(row.id) }
                .disabled(model.work.running)
            }
        }
    }
}
