// The places of this room.

import Somacard

public enum BodyPlace: Hashable, Sendable {
    /// A day's map.
    case home
    /// Marking what is felt on a day, with one place open already if it is named.
    case mark(day: Day, target: String? = nil)
    /// Weeks or months on the map.
    case period
    /// A region, `head` or `whole`, over time.
    case history(target: String)
    case scan

    var title: Word {
        switch self {
        case .home: .body
        case .mark: .bodyMarkDay
        case .period: .bodyPeriod
        case .history: .bodyPlaceHistory
        case .scan: .bodyScan
        }
    }
}
