// From day to day on the calendar: the one before, the one after, months before.

import Foundation
import Somacard

extension Day {
    var before: Day { moved(.day, by: -1) }
    var after: Day { moved(.day, by: 1) }

    func before(months: Int) -> Day { moved(.month, by: -months) }

    private func moved(_ part: Calendar.Component, by count: Int) -> Day {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        let moved = date(in: .gmt).flatMap { calendar.date(byAdding: part, value: count, to: $0) }
        // A day that no calendar has is left as it is: the core refuses it.
        return moved.map { Day($0, in: .gmt) } ?? self
    }
}
