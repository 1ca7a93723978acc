// The series: those that go on, then those that were ended; and one of them, with whom and where, its hours, its pauses. No
// reason is asked for anything.

import Observation
import Somacard

@MainActor
@Observable
public final class SeriesListModel {
    public let here: Here
    public let screen: Screen<SessionsScreen>

    public init(_ here: Here) {
        self.here = here
        screen = here.allSessions()
    }

    public func going(_ sessions: SessionsScreen) -> [SeriesRow] { sessions.series.filter { $0.ended == nil } }

    public func ended(_ sessions: SessionsScreen) -> [SeriesRow] { sessions.series.filter { $0.ended != nil } }
}

@MainActor
@Observable
public final class SeriesModel {
    public let here: Here
    public let screen: Screen<SessionsScreen>
    private let series: String

    public init(_ here: Here, series: String) {
        self.here = here
        self.series = series
        screen = here.allSessions()
    }

    public func row(_ sessions: SessionsScreen) -> SeriesRow? { sessions.series.first { $0.id == series } }

    public func practitioner(_ row: SeriesRow, in sessions: SessionsScreen) -> PractitionerRow? {
        sessions.practitioners.first { $0.id == row.practitioner }
    }

    public func place(_ row: SeriesRow, in sessions: SessionsScreen) -> PlaceRow? {
        sessions.places.first { $0.id == row.place }
    }

    /// Said of hours on another clock than the phone's.
    public func clock(_ hours: HoursRow) -> Word? { here.clock(hours.zone) }

    public func resume() async {
        let series = series
        if await screen.act({ try $0.resumeSeries(now: $1, id: series) }) { here.say(.saved) }
    }
}
