// What of the diary goes: parts, single lines of the card, single health questions, each to be ticked.

import SomacardModel
import SwiftUI

struct SharePartsRows: View {
    let share: ShareScreen
    let model: ShareModel

    var body: some View {
        Rows(words(.shareWhat)) {
            if model.isUnusual(share) { SideButton(words(.shareUsual)) { await model.usual(share) } }
            ForEach(share.parts, id: \.part) { row in
                TickRow(row.label.begun, row.chosen ? row.entriesText : nil, ticked: model.goes(row.part)) { so in
                    Task { await model.part(row.part, goes: so) }
                }
            }
            if !share.items.isEmpty { CardLines(share: share, model: model) }
        }
        if model.asksQuestions(share) { Questions(share: share, model: model) }
    }
}

private struct CardLines: View {
    let share: ShareScreen
    let model: ShareModel

    var body: some View {
        Folded(words(.shareLines), short: words(model.linesSaid(share)), line: true) {
            ForEach(share.items) { row in
                TickRow(row.label, ticked: model.goes(row)) { so in Task { await model.item(row.id, goes: so) } }
            }
        }
    }
}

private struct Questions: View {
    let share: ShareScreen
    let model: ShareModel

    var body: some View {
        Rows(words(.shareQuestions)) {
            if share.questions.isEmpty { Quiet(words(.shareNoQuestions)) }
            ForEach(share.questions) { row in
                TickRow(row.text, row.answerLabel, ticked: model.goes(row)) { so in
                    Task { await model.question(row.id, goes: so) }
                }
            }
        }
    }
}
