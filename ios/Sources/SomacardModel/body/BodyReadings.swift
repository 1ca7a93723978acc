// What was felt in the body, being typed: for a day's map, a check-in, and for how it was before and after a visit. A
// screen's model has one, `BodyReadingsBlock` shows it on the page, and `.marking` what is open above it.

import Observation
import Somacard

@MainActor
@Observable
public final class BodyReadings {
    /// What the person marked so far: at most one for each place and sensation.
    public var readings: [NewReading]

    /// The place that is being answered; it is open above the map.
    public private(set) var draft: PlaceDraft?

    public let map: BodyMap

    @ObservationIgnored private var first: String?

    /// `first` is open at the beginning.
    public init(_ here: Here, _ readings: [NewReading] = [], first: String? = nil) {
        self.readings = readings
        self.first = first
        map = BodyMap(here)
        map.opens = { [weak self] in self?.open($0) }
    }

    /// Asks for the figure, where it is not there yet, and opens what is open first.
    public func appear() async {
        await map.kept.refresh()
        guard let target = first, map.figure != nil else { return }
        first = nil
        open(target)
    }

    public func open(_ target: String) {
        draft = PlaceDraft(target, other: map.figure?.otherSide(of: target)?.id, marked: readings)
        map.above = .place(target)
    }

    /// What the map of them shows, with whose left and right it is below.
    public func onMap(_ sensations: [Named], showsIntimate: Bool) -> MapShown {
        readings.onMap(sensations, showsIntimate: showsIntimate, notes: [map.figure?.ownSides].compactMap { $0 })
    }

    public func mark() {
        if let draft { readings = draft.marked(in: readings) }
        close()
    }

    public func unmark() {
        if let draft { readings = draft.unmarked(in: readings) }
        close()
    }

    private func close() {
        draft = nil
        map.close()
    }
}
