// Other hours for a series, from their first session on. What was before stays.

import Observation
import Somacard

@MainActor
@Observable
public final class HoursModel {
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

    public func draft(_ sessions: SessionsScreen) -> HoursDraft {
        if let typed { return typed }
        let hours = row(sessions)?.hours ?? []
        let begun = HoursDraft(
            hours.first { $0.current } ?? hours.last, today: sessions.today, zone: here.phone.zone().identifier)
        typed = begun
        return begun
    }

    public func isReady(_ draft: HoursDraft) -> Bool { draft.hours != nil && draft.isChanged && !screen.busy }

    public func save(_ draft: HoursDraft) async {
        guard let hours = draft.hours else { return }
        let series = series
        if await screen.act({ try $0.changeHours(now: $1, id: series, hours: hours) }) { here.leaveSaved() }
    }

    private func row(_ sessions: SessionsScreen) -> SeriesRow? { sessions.series.first { $0.id == series } }
}
