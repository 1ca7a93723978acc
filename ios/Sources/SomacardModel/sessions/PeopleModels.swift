// With whom and where sessions are: the list, and somebody added, changed or deleted.

import Observation
import Somacard

@MainActor
@Observable
public final class PeopleModel {
    public let here: Here
    public let screen: Screen<SessionsScreen>

    public init(_ here: Here) {
        self.here = here
        screen = here.allSessions()
    }
}

@MainActor
@Observable
public final class PractitionerModel {
    public let here: Here
    public let screen: Screen<SessionsScreen>
    private let id: String?
    @ObservationIgnored private var typed: PractitionerDraft?

    public init(_ here: Here, id: String?) {
        self.here = here
        self.id = id
        screen = here.allSessions()
    }

    public var draft: PractitionerDraft? {
        screen.begun(&typed) { sessions in PractitionerDraft(sessions.practitioners.first { $0.id == id }) }
    }

    /// Something is typed that is not saved.
    public var isTouched: Bool { draft.map { $0.change != NewPractitioner() } ?? false }

    public var isReady: Bool { isTouched && draft?.name.trimmed.isEmpty == false && !screen.busy }

    public func save() async {
        guard let change = draft?.change else { return }
        if let id {
            if await screen.act({ try $0.editPractitioner(now: $1, id: id, practitioner: change) }) {
                here.leaveSaved()
            }
        } else {
            let added = await screen.ask { try $0.addPractitioner(now: $1, practitioner: change) }
            if added != nil { here.leaveSaved() } else { here.leaveIfSaved(screen) }
        }
    }

    /// Series with them keep their hours, and are with nobody then.
    public func delete() async {
        guard let id else { return }
        guard await screen.act({ try $0.deletePractitioner(now: $1, id: id) }) else { return }
        here.say(.sessionsVisitDeleted)
        here.back()
    }
}

@MainActor
@Observable
public final class PractitionerDraft {
    public var name: String
    public var role: Role?
    public var phone: String
    public var note: String

    @ObservationIgnored private let of: PractitionerRow?

    /// What they are called by now; nothing where they are new.
    public var knownAs: String? { of?.name }

    init(_ of: PractitionerRow?) {
        self.of = of
        name = of?.name ?? ""
        role = of?.role
        phone = of?.phone ?? ""
        note = (of?.notes ?? []).together
    }

    /// The number that is known, to call.
    public var known: String? { of?.phone }

    /// What was said or changed.
    var change: NewPractitioner {
        NewPractitioner(
            name: changed(name, from: of?.name ?? ""),
            role: role == of?.role ? nil : role,
            phone: changed(phone, from: of?.phone ?? ""),
            note: changed(note, from: (of?.notes ?? []).together))
    }
}
