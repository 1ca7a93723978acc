// The places of this room.

import Somacard

public enum TodayPlace: Hashable, Sendable {
    case home
    /// One day, today or any before.
    case day(Day)
    /// A new check-in for a day, or for the person's current one; or the correction of the one whose id is `editing`.
    case checkIn(day: Day? = nil, editing: String? = nil)

    var title: Word {
        switch self {
        case .home: .today
        case .day: .todayDay
        case .checkIn(_, let editing): editing == nil ? .checkIn : .todayCheckInEdit
        }
    }
}
