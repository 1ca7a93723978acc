// The visits of the last year, the newest first; and which kind of session it was, of one outside any series.

import Observation
import Somacard

@MainActor
@Observable
public final class VisitsModel {
    public let here: Here
    public let screen: Screen<VisitsScreen>

    public init(_ here: Here) {
        self.here = here
        screen = here.screen(.sessions, revision: \.revision) { try $0.visits(now: $1) }
    }

    public func newestFirst(_ visits: VisitsScreen) -> [VisitRow] { visits.visits.reversed() }

    public func open(_ visit: VisitRow) {
        here.go(.sessions(.notedVisit(day: visit.forDay, id: visit.id)))
    }
}

@MainActor
@Observable
public final class OneOffModel {
    public let here: Here
    public let screen: Screen<SessionsScreen>

    public init(_ here: Here) {
        self.here = here
        screen = here.allSessions()
    }

    public func begin(_ kind: SessionKind) { here.instead(.sessions(.visit(.oneOff(kind: kind)))) }
}
