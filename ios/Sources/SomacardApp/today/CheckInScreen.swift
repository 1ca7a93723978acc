// The form of a check-in: urges and feelings first, the rest behind its headings, saving always in reach.

import SomacardModel
import SwiftUI

struct CheckInScreen: View {
    @State private var model: CheckInModel

    init(here: Here, day: Day?, editing: String?) {
        _model = State(initialValue: here.keep { CheckInModel(here, day: day, editing: editing) })
    }

    var body: some View {
        Shown(model.form, fields: model.fields) { form in
            Rows { Quiet(form.about) }
            ForEach(form.items, id: \.kind) { lines in
                Kind(lines: lines, model: model)
            }
            BodyBlock(form: form, model: model)
            TriggersBlock(model: model)
            SkillsBlock(form: form, model: model)
            InOwnWords(model: model)
            if form.editing != nil {
                Rows { DeleteCheckIn(words(.todayDeleteCheckIn)) { await model.delete() } }
            }
        }
        .marking(
            model.body, sensations: model.form.shown?.sensations ?? [],
            showsIntimate: model.form.shown?.showsIntimate ?? false
        )
        .saveBar(enabled: model.canSave) { await model.save() }
        .askBeforeLeaving(model.isTouched, model.here)
    }
}

extension CheckInForm {
    /// Whose day it is; of a correction also when it was typed.
    @MainActor fileprivate var about: String {
        if let editing { return words(.todayCheckInOf(day: forDay.written, time: editing.time)) }
        return items.isEmpty ? words(.todayNothingAsked) : words(.todayForDay(day: forDay.written))
    }
}

extension CheckInModel {
    func open(_ part: Part) -> Binding<Bool> {
        Binding {
            self.isOpen(part)
        } set: {
            self.fold(part, open: $0)
        }
    }
}

private struct Kind: View {
    let lines: DayItems
    let model: CheckInModel

    var body: some View {
        Rows {
            Folded(lines.heading, short: lines.said { model.answer($0) }, isOpen: model.open(.kind(lines.kind))) {
                ForEach(lines.items.indices, id: \.self) { at in
                    ItemAnswer(model, lines.items[at], ends: lines.namesEnds(at: at))
                }
            }
        }
    }
}

private struct BodyBlock: View {
    let form: CheckInForm
    let model: CheckInModel

    var body: some View {
        Rows {
            Folded(words(.body), short: model.marked.map { words($0) }, isOpen: model.open(.body)) {}
        }
        if model.isOpen(.body) {
            BodyReadingsBlock(model.body, sensations: form.sensations, showsIntimate: form.showsIntimate)
        }
    }
}

private struct InOwnWords: View {
    @Bindable var model: CheckInModel

    var body: some View {
        Rows {
            Field(words(.todayNote), text: $model.draft.note, wrong: model.wrongNote.map { words($0) }, lines: 3)
            if model.corrected == nil {
                TickRow(words(.todayInSession), words(.todayInSessionMore), ticked: model.draft.inSession) {
                    model.draft.inSession = $0
                }
            }
        }
    }
}
