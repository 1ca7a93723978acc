// The page of four weeks: under each line of the card a row for each week, oldest first.

import SomacardModel
import SwiftUI

struct FourWeeksScreen: View {
    @State private var model: FourWeeksModel

    init(here: Here, _ day: Day?) { _model = State(initialValue: FourWeeksModel(here, day)) }

    var body: some View {
        Shown(model.weeks) { four in
            Rows(span(four.first, four.last)) {
                SideButton(words(.weekFourEarlier)) { await model.turn(later: false, four) }
                    .disabled(!model.canTurn(later: false, four))
                SideButton(words(.weekFourLater)) { await model.turn(later: true, four) }
                    .disabled(!model.canTurn(later: true, four))
            }
            ForEach(four.sections, id: \.heading) { section in
                GridRows(section.heading) {
                    ForEach(section.lines) { LineRows(line: $0) }
                }
            }
            LegendRows(legend: Legend(four.weeks))
        }
    }
}

private struct LineRows: View {
    let line: LineOfWeeks

    var body: some View {
        VStack(alignment: .leading, spacing: 2) {
            Text(line.item.label).font(.headline).accessibilityAddTraits(.isHeader)
            Weekdays(cells: line.weeks.first?.cells ?? [])
            ForEach(line.weeks, id: \.begins) { week in
                let begins = week.begins.dayAndMonth
                let name = words(.weekItemFrom(item: line.item.label, day: begins))
                DaysRow(begins, spoken: rowInWords(name, week.cells)) {
                    ForEach(week.cells.indices, id: \.self) { at in
                        GridCell(
                            text: week.cells[at].text, shade: week.cells[at].shade,
                            standing: week.cells[at].standing)
                    }
                }
            }
        }
    }
}

/// Each row says them to a screen reader, and tells them in words where the letters are the largest.
private struct Weekdays: View {
    let cells: [Cell]
    @Environment(\.dynamicTypeSize) private var letters

    var body: some View {
        if !letters.isAccessibilitySize {
            Beside("") {
                ForEach(cells.indices, id: \.self) { at in
                    Text(cells[at].day.day.weekday)
                        .font(.caption)
                        .lineLimit(1)
                        .minimumScaleFactor(0.6)
                        .foregroundStyle(.secondary)
                        .frame(maxWidth: .infinity)
                }
            }
            .accessibilityHidden(true)
        }
    }
}
