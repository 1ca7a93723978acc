// A chain to write or to change. Every part may stay empty.

import SomacardModel
import SwiftUI

struct ChainScreen: View {
    @State private var model: ChainModel

    init(here: Here, id: String?, behaviour: String?, day: Day?) {
        _model = State(initialValue: here.keep { ChainModel(here, id: id, behaviour: behaviour, day: day) })
    }

    var body: some View {
        Shown(model.chains, fields: ChainModel.fields) { screen in
            if let draft = model.draft {
                ChainForm(screen: screen, model: model, draft: drafts(draft))
            } else {
                Rows { Words(words(.chainsGone)) }
            }
        }
        .saveBar(enabled: model.canSave) { await model.save() }
        .askBeforeLeaving(model.isTouched, model.here)
    }

    private func drafts(_ draft: ChainDraft) -> Binding<ChainDraft> {
        Binding {
            model.draft ?? draft
        } set: {
            model.draft = $0
        }
    }
}

private struct ChainForm: View {
    let screen: ChainsScreen
    let model: ChainModel
    @Binding var draft: ChainDraft

    var body: some View {
        Rows(below: words(.chainsMayStayEmpty)) {
            DayField(words(.chainsDay), day: day, from: draft.day, last: screen.today)
        }
        Behaviours(model: model, draft: $draft)
        PartRows(parts: ChainPart.before, model: model, draft: $draft)
        ChainLinks(kinds: screen.linkKinds, model: model, draft: $draft)
        PartRows(parts: ChainPart.after, model: model, draft: $draft)
        Rows {
            if draft.isNew {
                Toggle(words(.chainsInSession), isOn: $draft.inSession)
            } else {
                AskedButton(
                    words(.chainsDelete), question: words(.chainsDeleteAsk), more: words(.chainsDeleteMore),
                    deed: words(.chainsDelete)
                ) { await model.delete() }
                .disabled(model.chains.busy)
            }
        }
    }

    private var day: Binding<Day?> {
        Binding {
            draft.day
        } set: {
            if let chosen = $0 { draft.day = chosen }
        }
    }
}

private struct PartRows: View {
    let parts: [ChainPart]
    let model: ChainModel
    @Binding var draft: ChainDraft

    var body: some View {
        Rows {
            ForEach(parts, id: \.self) { part in
                Field(
                    words(part.words), text: $draft[part], wrong: model.wrong(at: part).map(words),
                    more: draft.hasVersions(part) ? words(.chainsTwoVersions) : nil, lines: 3)
            }
        }
    }
}

/// What it is about.
private struct Behaviours: View {
    let model: ChainModel
    @Binding var draft: ChainDraft

    var body: some View {
        Rows(words(.chainsAboutWhat)) {
            ForEach(model.behaviours, id: \.id) { one in
                ChoiceRow(one.label, chosen: one.id == draft.behaviour) { draft.behaviour = one.id }
            }
            ChoiceRow(words(.chainsSomethingElse), chosen: draft.behaviour == nil) { draft.behaviour = nil }
        }
    }
}
