// A day's map: which day, what is open above it, and what can be done.

import Observation
import Somacard

@MainActor
@Observable
public final class BodyModel {
    public let here: Here
    public let screen: Screen<BodyScreen>
    public let map: BodyMap

    /// The day that is shown; nothing for today, also when today has become another day.
    @ObservationIgnored private var day: Day?

    public init(_ here: Here) {
        self.here = here
        screen = here.screen(.body, revision: \.revision) { try $0.bodyDay(now: $1) }
        map = BodyMap(here)
    }

    /// What the map shows; nothing is marked until it was read.
    public var onMap: MapShown { screen.shown?.onMap ?? MapShown(marks: [:], showsIntimate: false) }

    public func show(_ day: Day) async {
        let wanted = day == screen.shown?.today ? nil : day
        if await screen.turnTo({ try $0.bodyDay(now: $1, day: wanted) }) { self.day = wanted }
    }

    public func showDayBefore() async {
        if let day = screen.shown?.day { await show(day.before) }
    }

    public func showDayAfter() async {
        if let day = screen.shown?.day { await show(day.after) }
    }

    /// The days to come are not turned to.
    public func hasDayAfter(_ screen: BodyScreen) -> Bool { screen.day < screen.today }

    /// Takes over the map of an earlier day.
    public func copy(from: Day, to day: Day) async {
        await screen.act { try $0.copyMap(now: $1, from: from, forDay: day) }
    }

    /// What was taken over at a place that waits to be confirmed.
    public func said(of place: Named, _ screen: BodyScreen) -> String {
        screen.places.first { $0.target == place.id }?.words ?? place.label
    }

    /// That what was taken over still holds, at one place or at all of a check-in.
    public func confirm(_ waiting: ToConfirm, _ target: String? = nil, on day: Day) async {
        await screen.act { try $0.confirmCopied(now: $1, day: day, checkIn: waiting.checkIn, target: target) }
    }

    public func showIntimate(_ show: Bool) async {
        let day = day
        await screen.act { try $0.setShowsIntimate(now: $1, day: day, show: show) }
    }

    public func mark(_ target: String? = nil) {
        guard let day = screen.shown?.day else { return }
        map.close()
        here.go(.body(.mark(day: day, target: target)))
    }

    public func history(_ target: String) {
        map.close()
        here.go(.body(.history(target: target)))
    }
}
