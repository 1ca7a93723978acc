// The week's card as a grid, and the way to the weeks before and after.

import Foundation
import Observation
import Somacard

@MainActor
@Observable
public final class WeekModel {
    public let here: Here
    public let week: Screen<WeekScreen>
    public let offered: Offered

    public init(_ here: Here) {
        self.here = here
        week = here.screen(.card, .settings, revision: \.revision) { try $0.week(now: $1) }
        offered = Offered(here)
    }

    /// Takes what the head of the card left.
    public func appear() {
        guard let saved = here.handed(WeekSaved.self) else { return }
        week.take(saved.week)
        offered.take(saved.offer)
    }

    public func canTurn(later: Bool, _ week: WeekScreen) -> Bool {
        !self.week.busy && !(later && week.isLast)
    }

    public func turn(later: Bool, _ week: WeekScreen) async {
        guard canTurn(later: later, week), let day = week.first?.weeks(later ? 1 : -1) else { return }
        await self.week.turnTo { try $0.week(now: $1, day: day) }
    }

    public func open(_ day: Day) { here.go(.today(.day(day))) }

    public func openFour(_ week: WeekScreen) { here.go(.week(.four(week.first))) }

    public func changeHead(_ week: WeekScreen) {
        if let day = week.first { here.go(.week(.head(day))) }
    }
}

extension Day {
    /// So many weeks later, or earlier.
    func weeks(_ count: Int) -> Day? {
        guard let date = date(in: .gmt) else { return nil }
        return Day(date.addingTimeInterval(Double(count) * 7 * 24 * 60 * 60), in: .gmt)
    }
}

extension WeekScreen {
    public var first: Day? { days.first?.day }

    public var last: Day? { days.last?.day }

    /// Nothing of a later week could be there yet.
    var isLast: Bool { days.contains { standing($0) == .toCome || $0.day == today } }

    public var filledWord: Word {
        shares.days == 0 ? .weekFilledNone : .weekFilled(count: Int(shares.filled), of: Int(shares.days))
    }

    /// The days that are here already.
    public var daysSoFar: [DayColumn] { days.filter(isHere) }

    /// The days on which a skill was used.
    public func daysUsed(_ skill: SkillCells) -> [DayColumn] {
        zip(days, skill.used).compactMap { $1 ? $0 : nil }
    }

    /// What was said in words in the lines of a day.
    public func texts(_ day: DayColumn) -> [(item: Item, text: String)] {
        guard let at = days.firstIndex(of: day) else { return [] }
        return rows.compactMap { row in row.cells[at]?.value.text.map { (row.item, $0) } }
    }
}
