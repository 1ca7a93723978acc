// After a boundary was not respected, or of which the person is not sure: what they may do, quietly, in the core's order.
// Nothing here is done by itself, and nothing is sent.

import Observation
import Somacard

@MainActor
@Observable
public final class BoundaryModel {
    public let here: Here
    public let screen: Screen<VisitsScreen>

    private let day: ShownDays
    private let visit: String
    @ObservationIgnored private var typed: NoteDraft?

    public init(_ here: Here, day: Day, visit: String) {
        self.here = here
        self.visit = visit
        let days = ShownDays(from: day, to: day)
        self.day = days
        screen = here.screen(.sessions, revision: \.revision) { try $0.visits(now: $1, shown: days) }
    }

    /// What was answered, with what may be done.
    public func choice(_ visits: VisitsScreen) -> BoundaryChoice? {
        let noted = noted(visits)
        return visits.questions.boundary.first { $0.answer == noted?.boundary }
    }

    /// What a step is here. One that this app knows no place for is said alone.
    public func step(_ step: Named, in visits: VisitsScreen) -> BoundaryStep {
        switch step.id {
        case "note": .note
        case "dbt-therapist": .go(.sessions(.people), more: .sessionsStepPeople)
        case "end-series": noted(visits)?.series.map { .go(.sessions(.rest(series: $0)), more: nil) } ?? .nothing
        case "complaint": .go(.sessions(.complaint), more: nil)
        case "assault-line": .go(.safety(.countries), more: nil)
        default: .said
        }
    }

    public var draft: NoteDraft? {
        screen.begun(&typed) { NoteDraft((noted($0)?.boundaryNotes ?? []).together) }
    }

    /// Something is typed that is not saved.
    public var isTyped: Bool { draft?.changed != nil }

    public var isReady: Bool { isTyped && !screen.busy }

    public func save() async {
        guard let draft, let note = draft.changed else { return }
        let (visit, day) = (visit, day)
        let saved = await screen.ask {
            try $0.editVisit(now: $1, id: visit, visit: NewVisit(boundaryNote: note), shown: day)
        }
        guard let saved else { return }
        draft.saved(note)
        screen.take(saved.visits)
        here.say(.saved)
    }

    private func noted(_ visits: VisitsScreen) -> VisitRow? { visits.visits.first { $0.id == visit } }
}

/// What a step is on the screen.
public enum BoundaryStep {
    case note
    case go(Place, more: Word?)
    case said
    case nothing
}

/// A private note being typed.
@MainActor
@Observable
public final class NoteDraft {
    public var text: String
    private var kept: String

    init(_ before: String) {
        text = before
        kept = before
    }

    /// What is to be saved of it, where it is different.
    var changed: String? { SomacardModel.changed(text, from: kept) }

    func saved(_ note: String) { kept = note }
}
