// Other hours for a series, from their first session on. What was before stays.

import Observation
import Somacard

@MainActor
@Observable
public final class SeriesHoursModel {
    public let here: Here
    public let screen: Screen<SessionsScreen>
    private let series: String
    @ObservationIgnored private var typed: HoursDraft?

    public init(_ here: Here, series: String) {
        self.here = here
        self.series = series
        screen = here.allSessions()
    }

    public func title(_ sessions: SessionsScreen) -> String { row(sessions)?.title ?? "" }

    public var draft: HoursDraft? {
        screen.begun(&typed) { sessions in
            let row = row(sessions)
            let hours = row?.hours ?? []
            // From its next day on, so that the weekday stays.
            return HoursDraft(
                hours.first { $0.current } ?? hours.last, day: row?.nextDay ?? sessions.today,
                zone: here.phone.zone().identifier)
        }
    }

    /// Something is typed that is not saved.
    public var isTouched: Bool { draft?.isChanged == true }

    public var isReady: Bool { isTouched && draft?.hours != nil && !screen.busy }

    public func save() async {
        guard let hours = draft?.hours else { return }
        let series = series
        if await screen.act({ try $0.changeHours(now: $1, id: series, hours: hours) }) { here.leaveSaved() }
    }

    private func row(_ sessions: SessionsScreen) -> SeriesRow? { sessions.series.first { $0.id == series } }
}
