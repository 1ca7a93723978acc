// A place where sessions are: added, changed, deleted.

import Observation
import Somacard

@MainActor
@Observable
public final class LocationModel {
    public let here: Here
    public let screen: Screen<SessionsScreen>
    private let id: String?
    @ObservationIgnored private var typed: LocationDraft?

    public init(_ here: Here, id: String?) {
        self.here = here
        self.id = id
        screen = here.allSessions()
    }

    public var draft: LocationDraft? {
        screen.begun(&typed) { sessions in LocationDraft(sessions.places.first { $0.id == id }) }
    }

    /// Something is typed that is not saved.
    public var isTouched: Bool { draft.map { $0.change != NewPlace() } ?? false }

    public var isReady: Bool { isTouched && draft?.name.trimmed.isEmpty == false && !screen.busy }

    public func save() async {
        guard let change = draft?.change else { return }
        if let id {
            if await screen.act({ try $0.editPlace(now: $1, id: id, place: change) }) { here.leaveSaved() }
        } else {
            let added = await screen.ask { try $0.addPlace(now: $1, place: change) }
            if added != nil { here.leaveSaved() } else { here.leaveIfSaved(screen) }
        }
    }

    /// Series there keep their hours, and have no place then.
    public func delete() async {
        guard let id else { return }
        guard await screen.act({ try $0.deletePlace(now: $1, id: id) }) else { return }
        here.say(.sessionsVisitDeleted)
        here.back()
    }
}

@MainActor
@Observable
public final class LocationDraft {
    public var name: String
    public var address: String
    public var note: String

    @ObservationIgnored private let of: PlaceRow?

    /// What it is called by now; nothing where it is new.
    public var knownAs: String? { of?.name }

    init(_ of: PlaceRow?) {
        self.of = of
        name = of?.name ?? ""
        address = of?.address ?? ""
        note = (of?.notes ?? []).together
    }

    /// What was said or changed.
    var change: NewPlace {
        NewPlace(
            name: changed(name, from: of?.name ?? ""),
            address: changed(address, from: of?.address ?? ""),
            note: changed(note, from: (of?.notes ?? []).together))
    }
}
