// Where an effect lies, for a small chart: from 0 at its left end to 1 at its right end, with "neither less nor more"
// in the middle.

import Somacard

public struct IntervalMarks: Equatable, Sendable {
    public let low: Double
    public let high: Double
    public let effect: Double
}

extension FindingRow {
    /// Nothing where there is no interval; how many days until it was as before says nothing of less or more.
    public var marks: IntervalMarks? {
        guard let interval, kind != .return else { return nil }
        // A correlation is at most 1; a difference is as wide as it is.
        let reach = max(1, abs(interval.low), abs(interval.high), abs(effect))
        let mark = { (number: Double) in (number + reach) / (2 * reach) }
        return IntervalMarks(low: mark(interval.low), high: mark(interval.high), effect: mark(effect))
    }
}
