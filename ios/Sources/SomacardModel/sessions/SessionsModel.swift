// Sessions: the next one first, what comes, what was; then the ways to all that belongs to them.

import Observation
import Somacard

@MainActor
@Observable
public final class SessionsModel {
    /// How far back "earlier" goes each time.
    private static let weeksBack = 12

    public let here: Here
    public let screen: Screen<SessionsScreen>

    private var allComing = false
    private var allPast = false

    public init(_ here: Here) {
        self.here = here
        screen = here.allSessions()
    }

    /// What comes after the next one.
    public func coming(_ sessions: SessionsScreen) -> Few {
        let now = here.phone.now().instant
        return Few(sessions.sessions.filter { $0.beginsAt.instant > now && !$0.isSame(sessions.next) }, all: allComing)
    }

    /// What was, the newest first.
    public func past(_ sessions: SessionsScreen) -> Few {
        let now = here.phone.now().instant
        return Few(sessions.sessions.filter { $0.beginsAt.instant <= now }.reversed(), all: allPast)
    }

    public func showAllComing() { allComing = true }

    public func showAllPast() { allPast = true }

    public func earlier() async {
        guard let days = screen.shown?.shown else { return }
        let longer = ShownDays(from: days.from.weeks(later: -Self.weeksBack), to: days.to)
        await screen.turnTo { try $0.sessions(now: $1, shown: longer) }
    }
}

/// The first few sessions of a list, until all are asked for.
public struct Few {
    private static let most = 3

    public let rows: [SessionRow]
    /// How many there are, where not all of them stand here.
    public let all: Int?

    init(_ rows: [SessionRow], all: Bool) {
        let isWhole = all || rows.count <= Self.most
        self.rows = isWhole ? rows : Array(rows.prefix(Self.most))
        self.all = isWhole ? nil : rows.count
    }
}
