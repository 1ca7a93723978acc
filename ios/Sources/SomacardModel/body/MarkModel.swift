// Marking what is felt on a day: a check-in of the body alone.

import Observation
import Somacard

@MainActor
@Observable
public final class MarkModel {
    public let here: Here
    public let day: Day
    public let readings: BodyReadings
    public let screen: Screen<BodyScreen>

    /// `target` is open at the beginning.
    public init(_ here: Here, day: Day, target: String?) {
        self.here = here
        self.day = day
        readings = BodyReadings(here, first: target)
        screen = here.screen(.body, revision: \.revision) { try $0.bodyDay(now: $1, day: day) }
    }

    public var sensations: [Named] { screen.shown?.sensations ?? [] }
    public var showsIntimate: Bool { screen.shown?.showsIntimate ?? false }

    public var canSave: Bool { isTouched && !screen.busy }

    /// Something was marked that is not saved.
    public var isTouched: Bool { !readings.readings.isEmpty }

    public func save() async {
        let checkIn = NewCheckIn(forDay: day, readings: readings.readings)
        guard let saved = await screen.ask({ try $0.saveCheckIn(now: $1, checkIn: checkIn) }) else {
            return here.leaveIfSaved(screen)
        }
        here.say(.saved)
        here.leadOn(saved.offer)
    }
}
