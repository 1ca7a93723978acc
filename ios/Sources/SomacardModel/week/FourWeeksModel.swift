// Four weeks side by side: the view in which patterns are seen. Each line of the card has a row for each week.

import Observation
import Somacard

@MainActor
@Observable
public final class FourWeeksModel {
    public let here: Here
    public let weeks: Screen<FourWeeks>

    /// The four weeks that end with the one of `day`; of today where none is named.
    public init(_ here: Here, _ day: Day?) {
        self.here = here
        weeks = here.screen(.card, .settings, revision: \.revision) {
            try $0.fourWeeks(now: $1, day: day)
        }
    }

    public func canTurn(later: Bool, _ four: FourWeeks) -> Bool {
        !weeks.busy && !(later && four.isLast)
    }

    public func turn(later: Bool, _ four: FourWeeks) async {
        let count = later ? four.weeks.count : -four.weeks.count
        guard canTurn(later: later, four), let day = four.weeks.last?.first?.weeks(count) else { return }
        await weeks.turnTo { try $0.fourWeeks(now: $1, day: day) }
    }
}

/// One line of the card over some weeks.
public struct LineOfWeeks: Identifiable, Sendable {
    public let item: Item
    /// The cells of each week, with its first day.
    public let weeks: [(begins: Day, cells: [Cell])]

    public var id: String { item.id }
}

extension FourWeeks {
    public var first: Day? { weeks.first?.first }

    public var last: Day? { weeks.last?.last }

    var isLast: Bool { weeks.last?.isLast ?? true }

    /// Under their headings. The weeks may differ in their lines: each line once, in the order of the card.
    public var sections: [(heading: String, lines: [LineOfWeeks])] {
        var seen: Set<String> = []
        var sections: [(heading: String, lines: [LineOfWeeks])] = []
        for row in weeks.flatMap(\.rows) where seen.insert(row.item.id).inserted {
            let line = LineOfWeeks(item: row.item, weeks: weeks.compactMap { $0.line(row.item) })
            if let at = sections.firstIndex(where: { $0.heading == row.heading }) {
                sections[at].lines.append(line)
            } else {
                sections.append((row.heading, [line]))
            }
        }
        return sections
    }
}

extension WeekScreen {
    fileprivate func line(_ item: Item) -> (begins: Day, cells: [Cell])? {
        let found = rows.first { $0.item.id == item.id }?.cells ?? days.map { _ in nil }
        return first.map { ($0, cells(item, found)) }
    }
}
