// Today: the first screen. The way to a check-in, what the day says so far, what is next.

import Observation
import Somacard

@MainActor
@Observable
public final class TodayModel {
    public let here: Here
    public let today: Screen<Today>
    public let offered: Offered

    /// When what is hidden was asked for: it is shown until the person turns to another room or the diary is closed.
    private var uncovered: Sight?

    public init(_ here: Here) {
        self.here = here
        today = here.screen(.card, .sessions, .settings, revision: \.revision) { try $0.today(now: $1) }
        offered = Offered(here)
    }

    /// Takes what a place opened from here left.
    public func appear() {
        guard let changed = here.handed(Changed.self) else { return }
        today.take(changed.today)
        if let offer = changed.offer { offered.take(offer) }
    }

    /// Nothing of the day is shown until the person asks for it.
    public func isHidden(_ today: Today) -> Bool { today.discreet.hidden && uncovered != sight }

    public func uncover() { uncovered = sight }

    private var sight: Sight { Sight(opening: here.diary.news.opening, turned: here.app.ways.turned) }

    public func checkIn() { here.go(.today(.checkIn())) }

    public func open(_ day: Day) { here.go(.today(.day(day))) }

    public func open(_ next: SessionRow) {
        here.go(.sessions(.session(series: next.series, original: next.original, day: next.day)))
    }

    public func delete(_ id: String) async {
        if await today.act({ try $0.deleteCheckIn(now: $1, id: id) }) { here.say(.todayCheckInDeleted) }
    }
}

/// One look at the room: which opening of the diary, and how often rooms were changed before.
private struct Sight: Equatable {
    let opening: Int
    let turned: Int
}
