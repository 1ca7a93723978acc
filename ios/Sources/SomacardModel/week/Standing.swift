// How a day stands in a grid: filled in, late, away, without an entry, or still to come. A missing day is never a 0.

import Somacard

public enum Standing: Hashable, Sendable {
    case filled, late, away, missing, toCome

    /// Above its column.
    public var sign: String {
        switch self {
        case .late: "◦"
        case .away: "–"
        case .filled, .missing, .toCome: ""
        }
    }

    public var word: Word? {
        switch self {
        case .late: .todayLate
        case .away: .todayAway
        case .missing: .todayNoEntry
        case .filled, .toCome: nil
        }
    }

    /// What is said of a cell with nothing in it.
    public var wordOfNothing: Word {
        switch self {
        case .away: .todayAway
        case .missing: .todayNoEntry
        case .filled, .late, .toCome: .weekNotAnswered
        }
    }

    /// What the sign means.
    public var legend: Word? {
        switch self {
        case .late: .weekLegendLate
        case .away: .weekLegendAway
        case .missing: .weekLegendMissing
        case .filled, .toCome: nil
        }
    }
}

extension WeekScreen {
    public func standing(_ day: DayColumn) -> Standing {
        if day.away { return .away }
        if day.late { return .late }
        if day.filled { return .filled }
        return day.day >= today ? .toCome : .missing
    }

    /// A day that can be gone to: it is here.
    public func isHere(_ day: DayColumn) -> Bool { standing(day) != .toCome || day.day == today }
}
