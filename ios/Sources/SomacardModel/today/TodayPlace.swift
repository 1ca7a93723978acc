// The places of this room.

import Somacard

public enum TodayPlace: Hashable, Sendable {
    case home
    /// One day, today or any before.
    case day(Day)
    /// A new check-in for a day, or for the person's current one; or the correction of the one whose id is `editing`.
    case checkIn(day: Day? = nil, editing: String? = nil)
    /// Which skills were used on a day; `ticked` are the ids of those that were ticked or used before, `used` of those that
    /// were in a check-in.
    case skillTicks(Day, ticked: [String], used: [String] = [])

    var title: Word {
        switch self {
        case .home: .today
        case .day: .todayDay
        case .checkIn(_, let editing): editing == nil ? .checkIn : .todayCheckInEdit
        case .skillTicks: .todaySkillsUsed
        }
    }
}
