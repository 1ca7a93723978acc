// One value in one cell of a grid: what it is, how it is marked and shaded. The view says it.

import Somacard

/// How dark a cell is: from the upper part of a scale on, and at its highest.
public enum Shade: Hashable, Sendable {
    case plain, high, highest
}

/// A cell with the day it stands in.
public struct Cell: Hashable, Sendable {
    public let item: Item
    public let cell: WeekCell?
    public let day: DayColumn
    public let standing: Standing

    /// What is said of it to somebody who hears the row: nothing, where the day is still to come.
    public var isSaid: Bool { cell != nil || standing != .toCome }

    /// Nothing was answered on a day that was filled in.
    public var isUnanswered: Bool { cell == nil && (standing == .filled || standing == .late) }

    public var isRaised: Bool { cell?.raised ?? false }

    /// Something that was done, not only felt.
    public var isAct: Bool {
        guard item.kind == .targetBehaviour, let value = cell?.value else { return false }
        return value.yesNo ?? ((value.number ?? 0) > 0)
    }

    /// The signs after the value.
    public var marks: String { (isAct ? Cell.act : "") + (isRaised ? Cell.raised : "") }

    public static let act = "★"
    public static let raised = "↑"

    /// Shaded are the scales whose two ends mean something.
    public var shade: Shade {
        guard item.scale.kind == .peak || item.scale.kind == .range, let value = cell?.value.number,
            let min = item.scale.min.map(Int.init), let max = item.scale.max.map(Int.init), min < max
        else { return .plain }
        if value >= max { return .highest }
        return (value - min) * 10 >= (max - min) * 6 ? .high : .plain
    }
}

extension WeekScreen {
    public func cells(_ row: WeekRow) -> [Cell] { cells(row.item, row.cells) }

    /// The cells of a line, in a week that may not have had it.
    func cells(_ item: Item, _ cells: [WeekCell?]) -> [Cell] {
        zip(days, cells).map { Cell(item: item, cell: $1, day: $0, standing: standing($0)) }
    }

    /// The rows under their headings, in the order of the card.
    public var sections: [(heading: String, rows: [WeekRow])] {
        rows.reduce(into: []) { sections, row in
            if let at = sections.firstIndex(where: { $0.heading == row.heading }) {
                sections[at].rows.append(row)
            } else {
                sections.append((row.heading, [row]))
            }
        }
    }
}

/// What the marks of a grid mean; only those that occur.
public struct Legend: Hashable, Sendable {
    public let standings: [Standing]
    public let acts: Bool
    public let raised: Bool

    public init(_ weeks: [WeekScreen]) {
        let found = weeks.flatMap { week in week.days.map(week.standing) }
        standings = [.late, .away, .missing].filter(found.contains)
        let cells = weeks.flatMap { week in week.rows.flatMap(week.cells) }
        acts = cells.contains { $0.isAct }
        raised = cells.contains { $0.isRaised }
    }
}
