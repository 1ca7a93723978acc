// The core's moments and Foundation's. A `Moment` is a count of milliseconds with the offset of the person's clock:
// whole numbers, so that what was typed when never moves. A `Date` is made of it to be shown, and is the source of
// `now` only.

import Foundation

extension Moment {
    /// Now, or another time, as the clock in a zone shows it: what every action wants to know.
    public static func now(_ date: Date = Date(), in zone: TimeZone = .current) -> Moment {
        Moment(date, in: zone)
    }

    /// A date to the nearest millisecond, with the offset of a zone at that date.
    public init(_ date: Date, in zone: TimeZone = .current) {
        let milliseconds = (date.timeIntervalSince1970 * 1000).rounded()
        // A date that is no number, or beyond all counting, is one the core refuses.
        let instant = Int64(exactly: milliseconds) ?? .max
        self.init(instant: instant, offsetMinutes: Int32(zone.secondsFromGMT(for: date) / 60))
    }

    /// The moment as a date, to be shown. `Moment(moment.date, in: moment.zone)` is the same moment again.
    public var date: Date {
        Date(timeIntervalSince1970: Double(instant) / 1000)
    }

    /// The offset of the person's clock as a zone, to show the time that they saw; UTC where there is no such offset.
    public var zone: TimeZone {
        TimeZone(secondsFromGMT: Int(offsetMinutes) * 60) ?? .gmt
    }

    /// What the person's clock showed.
    public var civil: Civil {
        Civil(date, in: zone)
    }
}
