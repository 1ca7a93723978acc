// With whom and where sessions are: the list, somebody or a place added, changed or deleted, and calling
// somebody.

import SomacardModel
import SwiftUI

struct PeopleScreen: View {
    @State private var model: PeopleModel

    init(here: Here) { _model = State(initialValue: PeopleModel(here)) }

    var body: some View {
        Shown(model.screen) { sessions in
            Rows(words(.sessionsWithWhom)) {
                if sessions.practitioners.isEmpty { Quiet(words(.sessionsNobody)) }
                ForEach(sessions.practitioners) { PractitionerGoRow(row: $0, here: model.here) }
                SideButton(words(.sessionsAddPractitioner)) { model.here.go(.sessions(.practitioner())) }
            }
            Rows(words(.sessionsWhere)) {
                if sessions.places.isEmpty { Quiet(words(.sessionsNowhere)) }
                ForEach(sessions.places) { LocationGoRow(row: $0, here: model.here) }
                SideButton(words(.sessionsAddPlace)) { model.here.go(.sessions(.location())) }
            }
        }
    }
}

struct PractitionerScreen: View {
    @State private var model: PractitionerModel

    init(here: Here, id: String?) { _model = State(initialValue: here.keep { PractitionerModel(here, id: id) }) }

    var body: some View {
        Shown(model.screen, fields: ["name", "phone"]) { sessions in
            if let draft = model.draft { Practitioner(model: model, sessions: sessions, draft: draft) }
        }
        .saveBar(enabled: model.isReady) { await model.save() }
        .askBeforeLeaving(model.isTouched, model.here)
    }
}

private struct Practitioner: View {
    let model: PractitionerModel
    let sessions: SessionsScreen
    @Bindable var draft: PractitionerDraft

    var body: some View {
        Rows { Field(words(.sessionsName), text: $draft.name, wrong: model.screen.wrong("name")) }
        Rows(words(.sessionsRole)) {
            ForEach(sessions.roles, id: \.self) { role in
                ChoiceRow(role.label.begun, chosen: draft.role == role.role) { draft.role = role.role }
            }
        }
        Rows {
            Field(words(.sessionsPhone), text: $draft.phone, wrong: model.screen.wrong("phone"), takes: .phone)
            if let phone = draft.known { CallButton(phone: phone, here: model.here) }
        }
        Rows { Field(words(.sessionsOwnNote), text: $draft.note, lines: 3) }
        if let name = draft.knownAs {
            DeleteKnown(name, deed: .sessionsDeletePractitioner, more: .sessionsDeletePractitionerMore) {
                await model.delete()
            }
        }
    }
}

struct LocationScreen: View {
    @State private var model: LocationModel

    init(here: Here, id: String?) { _model = State(initialValue: here.keep { LocationModel(here, id: id) }) }

    var body: some View {
        Shown(model.screen, fields: ["name", "address"]) { _ in
            if let draft = model.draft { Location(model: model, draft: draft) }
        }
        .saveBar(enabled: model.isReady) { await model.save() }
        .askBeforeLeaving(model.isTouched, model.here)
    }
}

private struct Location: View {
    let model: LocationModel
    @Bindable var draft: LocationDraft

    var body: some View {
        Rows {
            Field(words(.sessionsName), text: $draft.name, wrong: model.screen.wrong("name"))
            Field(words(.sessionsAddress), text: $draft.address, wrong: model.screen.wrong("address"))
            Field(words(.sessionsOwnNote), text: $draft.note, lines: 3)
        }
        if let name = draft.knownAs {
            DeleteKnown(name, deed: .sessionsDeletePlace, more: .sessionsDeletePlaceMore) { await model.delete() }
        }
    }
}

/// Deletes somebody or a place, after it was asked: the series that named them stay without.
private struct DeleteKnown: View {
    let name: String
    let deed: Word
    let more: Word
    let action: @MainActor () async -> Void

    init(_ name: String, deed: Word, more: Word, action: @escaping @MainActor () async -> Void) {
        self.name = name
        self.deed = deed
        self.more = more
        self.action = action
    }

    var body: some View {
        Rows {
            AskedButton(
                words(deed), question: words(.sessionsDeleteAsk(name: name)), more: words(more), deed: words(deed),
                action: action)
        }
    }
}

/// Opens the phone's own dialler with the number in it.
struct CallButton: View {
    let phone: String
    let here: Here
    @Environment(\.openURL) private var openURL

    var body: some View {
        SideButton(words(.sessionsCall(number: phone))) {
            guard let url = dialling(phone) else { return here.say(.sessionsNoDialler) }
            openURL(url) { opened in
                if !opened { Task { @MainActor in here.say(.sessionsNoDialler) } }
            }
        }
    }
}
