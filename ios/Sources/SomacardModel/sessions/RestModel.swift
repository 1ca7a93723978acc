// A series paused or ended. Nobody has to say why; what was stays.

import Observation
import Somacard

@MainActor
@Observable
public final class RestModel {
    public let here: Here
    public let screen: Screen<SessionsScreen>

    public var from: Day?
    public var until: Day?
    public var last: Day?

    private let series: String

    public init(_ here: Here, series: String) {
        self.here = here
        self.series = series
        screen = here.allSessions()
    }

    public func title(_ sessions: SessionsScreen) -> String {
        sessions.series.first { $0.id == series }?.title ?? ""
    }

    /// Days are chosen that are not saved.
    public var isTouched: Bool { from != nil || until != nil || last != nil }

    public func pause() async {
        let (series, from, until) = (series, from, until)
        await leave { try $0.pauseSeries(now: $1, id: series, from: from, until: until) }
    }

    public func end() async {
        let (series, last) = (series, last)
        await leave { try $0.endSeries(now: $1, id: series, lastDay: last) }
    }

    private func leave(_ call: @escaping Screen<SessionsScreen>.Call<SessionsScreen>) async {
        if await screen.act(call) { here.leaveSaved() }
    }
}
