// Sessions being added, one or a series; and what is said of a series, being changed.

import SomacardModel
import SwiftUI

struct SeriesFormScreen: View {
    @State private var model: SeriesFormModel

    init(here: Here, series: String?) {
        _model = State(initialValue: here.keep { SeriesFormModel(here, series: series) })
    }

    var body: some View {
        Shown(model.screen, fields: HoursDraft.fields.union(["title"])) { sessions in
            if let draft = model.draft {
                if model.isNew { NewSeries(model: model, sessions: sessions, draft: draft) }
                SeriesAboutRows(model: model, sessions: sessions, draft: draft)
            }
        }
        .saveBar(enabled: model.isReady) { await model.save() }
        .askBeforeLeaving(model.isTouched, model.here)
    }
}

private struct NewSeries: View {
    let model: SeriesFormModel
    let sessions: SessionsScreen
    @Bindable var draft: SeriesDraft

    var body: some View {
        Rows(words(.sessionsKind), below: words(.sessionsEnough)) {
            ForEach(sessions.kinds, id: \.self) { kind in
                ChoiceRow(kind.label, chosen: draft.kind == kind.kind) { draft.kind = kind.kind }
            }
        }
        Rows(words(.sessionsFirst)) { HoursRows(draft: draft.hours, screen: model.screen) }
    }
}

private struct SeriesAboutRows: View {
    let model: SeriesFormModel
    let sessions: SessionsScreen
    @Bindable var draft: SeriesDraft

    var body: some View {
        Rows {
            Quiet(words(.sessionsAbout))
            Field(words(.sessionsOwnTitle), text: $draft.title, wrong: model.screen.wrong("title"))
        }
        Rows {
            OneOf(words(.sessionsWithWhom), sessions.practitioners.map(\.named), chosen: $draft.practitioner)
            SideButton(words(.sessionsAddPractitioner)) { model.here.go(.sessions(.practitioner())) }
        }
        Rows {
            OneOf(words(.sessionsWhere), sessions.places.map(\.named), chosen: $draft.place)
            SideButton(words(.sessionsAddPlace)) { model.here.go(.sessions(.location())) }
        }
        Rows { Field(words(.sessionsOwnNote), text: $draft.note, lines: 3) }
    }
}

/// One of these by its id, or none of them: an empty id.
private struct OneOf: View {
    let label: String
    let all: [Named]
    @Binding var chosen: String

    init(_ label: String, _ all: [Named], chosen: Binding<String>) {
        self.label = label
        self.all = all
        _chosen = chosen
    }

    var body: some View {
        if !all.isEmpty {
            Picker(label, selection: $chosen) {
                Text(words(.sessionsNothingSaid)).tag("")
                ForEach(all) { Text($0.label).tag($0.id) }
            }
        }
    }
}
