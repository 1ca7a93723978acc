// The core's dates and Foundation's. A `Day` and a `Civil` are what a calendar and a clock on the wall show; both count
// in the Gregorian calendar, whatever calendar the person's phone shows.

import Foundation

extension Day {
    /// The date on the wall at a moment. Which day an entry is *for* is not this: in the small hours that is still the
    /// day before, and the core proposes it.
    public init(_ date: Date, in zone: TimeZone = .current) {
        let parts = Calendar.wall(in: zone).dateComponents([.year, .month, .day], from: date)
        // A date that no calendar reaches is one the core refuses.
        self.init(
            year: Int32(clamping: parts.year ?? 0), month: UInt8(clamping: parts.month ?? 0),
            day: UInt8(clamping: parts.day ?? 0))
    }

    /// The date of components that have year, month and day in the Gregorian calendar; nothing for others.
    public init?(_ parts: DateComponents) {
        guard parts.isGregorian,
            let year = parts.year.flatMap(Int32.init(exactly:)),
            let month = parts.month.flatMap(UInt8.init(exactly:)),
            let day = parts.day.flatMap(UInt8.init(exactly:))
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// Year, month and day, with the Gregorian calendar.
    public var components: DateComponents {
        DateComponents(calendar: .wall(), year: Int(year), month: Int(month), day: Int(day))
    }

    /// Where the day begins in a zone, for a date picker; nothing for a date that does not exist there.
    public func date(in zone: TimeZone = .current) -> Date? {
        let calendar = Calendar.wall(in: zone)
        guard let some = calendar.date(from: DateComponents(year: Int(year), month: Int(month), day: Int(day))) else {
            return nil
        }
        return Day(some, in: zone) == self ? calendar.startOfDay(for: some) : nil
    }
}

extension Civil {
    /// What the clock on the wall shows at a moment.
    public init(_ date: Date, in zone: TimeZone = .current) {
        let parts = Calendar.wall(in: zone).dateComponents([.hour, .minute, .second], from: date)
        self.init(
            day: Day(date, in: zone), hour: UInt8(clamping: parts.hour ?? 0),
            minute: UInt8(clamping: parts.minute ?? 0), second: UInt8(clamping: parts.second ?? 0))
    }

    /// The time of components that have a date and an hour in the Gregorian calendar; nothing for others. A minute or a
    /// second that is not said is 0.
    public init?(_ parts: DateComponents) {
        guard let day = Day(parts),
            let hour = parts.hour.flatMap(UInt8.init(exactly:)),
            let minute = UInt8(exactly: parts.minute ?? 0),
            let second = UInt8(exactly: parts.second ?? 0)
        else { return nil }
        self.init(day: day, hour: hour, minute: minute, second: second)
    }

    /// Date and time with the Gregorian calendar. With a zone it is an anchored time, without one it follows the phone:
    /// as a notification's trigger takes them.
    public func components(in zone: TimeZone? = nil) -> DateComponents {
        var parts = day.components
        parts.timeZone = zone
        (parts.hour, parts.minute, parts.second) = (Int(hour), Int(minute), Int(second))
        return parts
    }

    /// The moment it names in a zone, by the core's rule: a time that the clock jumps over lies as far after the jump;
    /// of a time that happens twice it is the first.
    public func date(in zone: TimeZone = .current) -> Date? {
        guard day.date(in: zone) != nil, hour < 24, minute < 60, second < 60 else { return nil }
        return Calendar.wall(in: zone).date(from: components(in: zone))
    }
}

extension Day: Comparable {
    public static func < (one: Day, other: Day) -> Bool {
        (one.year, one.month, one.day) < (other.year, other.month, other.day)
    }
}

extension Civil: Comparable {
    public static func < (one: Civil, other: Civil) -> Bool {
        (one.day, one.hour, one.minute, one.second) < (other.day, other.hour, other.minute, other.second)
    }
}

extension Calendar {
    /// The calendar in which the core counts.
    static func wall(in zone: TimeZone? = nil) -> Calendar {
        var calendar = Calendar(identifier: .gregorian)
        if let zone { calendar.timeZone = zone }
        return calendar
    }
}

extension DateComponents {
    fileprivate var isGregorian: Bool {
        [nil, .gregorian, .iso8601].contains(calendar?.identifier)
    }
}
