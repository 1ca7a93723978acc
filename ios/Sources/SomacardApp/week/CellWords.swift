// What stands in a cell of a grid, as short as it can be, and how a row is said.

import SomacardModel

extension Cell {
    @MainActor var text: String {
        guard let value = cell?.value else {
            if isUnanswered { return "·" }
            return standing == .away ? standing.sign : ""
        }
        switch value {
        case .number(let number): return short(Int(number)) + marks
        case .yesNo(let so): return (so ? "✓" : words(.weekNo)) + marks
        case .text: return "✎"
        }
    }

    /// A length of time as a clock shows it: 6:30.
    private func short(_ number: Int) -> String {
        item.scale.kind == .minutes ? TypedMinutes(number).clock : String(number)
    }

    /// What a screen reader says of it: “Tue 3”.
    @MainActor var spoken: String { "\(day.day.weekday) \(saidValue)" }

    @MainActor private var saidValue: String {
        guard let cell else { return words(standing.wordOfNothing) }
        let value = item.words(cell.value)
        return cell.raised ? words(.weekSpokenRaised(value: value)) : value
    }
}

/// A row as one sentence: “Sadness: Mon 3, Tue 3”.
@MainActor func rowInWords(_ name: String, _ cells: [Cell]) -> String {
    rowInWords(name, cells.filter(\.isSaid).map { $0.spoken })
}

@MainActor func rowInWords(_ name: String, _ days: [String]) -> String {
    words(.weekRowInWords(row: name, days: days.joined(separator: ", ")))
}

@MainActor func span(_ first: Day?, _ last: Day?) -> String {
    words(.weekSpan(from: first?.short ?? "", to: last?.short ?? ""))
}
