// The places of this room.

import Somacard

public enum WeekPlace: Hashable, Sendable {
    case home
    /// The four weeks that end with the one of this day; of this moment where none is named.
    case four(Day? = nil)
    /// The head of the card of the week that a day is in.
    case head(Day)
    /// Which skill is the one of that week; `chosen` is the one it has now.
    case skill(Day, chosen: String?)

    var title: Word {
        switch self {
        case .home: .week
        case .four: .weekFour
        case .head: .weekHead
        case .skill: .weekSkill
        }
    }
}
