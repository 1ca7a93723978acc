// The parts of what is noted around a session, in the words of the core: numbers, mood, body, how it was between us, the
// boundary, homework, a note.

import SomacardModel
import SwiftUI

/// Numbers from 0 to 5, or to `most`.
struct VisitRatings: View {
    let model: VisitModel
    let name: String
    let text: String
    let asked: [Named]
    let draft: RatingsDraft

    var body: some View {
        Folded(text, short: model.answered(draft).map { words($0) }, line: true, isOpen: model.folds.isOpen(name)) {
            ForEach(asked) { one in
                Scale(one.label, model.toFive, answer: draft[one.id]) { draft.answer(one.id, $0) }
            }
        }
    }
}

/// The card's feelings, each with its numbers.
struct MoodRows: View {
    let model: VisitModel
    let form: VisitForm
    let name: String
    let word: Word
    let draft: FeltDraft

    var body: some View {
        Folded(
            words(word), short: model.answered(draft.mood).map { words($0) }, line: true,
            isOpen: model.folds.isOpen(name)
        ) {
            ForEach(model.moods(form), id: \.heading) { mood in
                Quiet(mood.heading).accessibilityAddTraits(.isHeader)
                ForEach(mood.items) { item in
                    Scale(
                        item.label, item.numbers, answer: draft.mood[item.id], low: item.scale.low,
                        high: item.scale.high
                    ) { draft.mood.answer(item.id, $0) }
                }
            }
        }
    }
}

/// The map opens below its row, as rows of the page.
struct FeltBody: View {
    let model: VisitModel
    let form: VisitForm
    let name: String
    let word: Word
    let draft: FeltDraft

    var body: some View {
        Rows {
            Folded(
                words(word), short: model.marked(draft).map { words($0) }, line: true, isOpen: model.folds.isOpen(name)
            ) {
                EmptyView()
            }
        }
        if model.folds[name] {
            BodyReadingsBlock(
                draft.body, sensations: form.checkIn.sensations, showsIntimate: form.checkIn.showsIntimate)
        }
    }
}
