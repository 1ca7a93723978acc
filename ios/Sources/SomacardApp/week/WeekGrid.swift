// The grid of a week: a column for each day, a row for each line of the card. A screen reader hears each row as one
// sentence, and each day as a way to that day.

import SomacardModel
import SwiftUI

struct WeekGrid: View {
    let week: WeekScreen
    let onDay: @MainActor (Day) -> Void
    @Environment(\.dynamicTypeSize) private var letters

    init(_ week: WeekScreen, onDay: @escaping @MainActor (Day) -> Void) {
        self.week = week
        self.onDay = onDay
    }

    var body: some View {
        if !letters.isAccessibilitySize {
            GridRows { Beside("") { heads } }
        }
        ForEach(week.sections, id: \.heading) { section in
            GridRows(section.heading) {
                ForEach(section.rows, id: \.item.id) { row in
                    let cells = week.cells(row)
                    DaysRow(row.item.label, spoken: rowInWords(row.item.label, cells)) {
                        ForEach(cells.indices, id: \.self) { at in
                            GridCell(text: cells[at].text, shade: cells[at].shade, standing: cells[at].standing)
                        }
                    }
                }
            }
        }
        if !week.skills.isEmpty { skills }
    }

    private var heads: some View {
        ForEach(week.days, id: \.day) { day in
            DayHead(day: day, week: week, onDay: onDay)
        }
    }

    private var skills: some View {
        GridRows(words(.todaySkillsUsed)) {
            ForEach(week.skills, id: \.skill) { skill in
                let used = week.daysUsed(skill)
                DaysRow(skill.label, spoken: rowInWords(skill.label, used.map { $0.day.weekday })) {
                    ForEach(week.days, id: \.day) { day in
                        GridCell(
                            text: used.contains(day) ? "✓" : "", shade: .plain, standing: week.standing(day))
                    }
                }
            }
        }
    }
}

/// A day above its column: to press, once it is here.
private struct DayHead: View {
    let day: DayColumn
    let week: WeekScreen
    let onDay: @MainActor (Day) -> Void

    private var isToday: Bool { day.day == week.today }

    var body: some View {
        if week.isHere(day) {
            Button {
                onDay(day.day)
            } label: {
                letters
            }
            .buttonStyle(.plain)
            .accessibilityLabel(spoken)
        } else {
            letters.accessibilityHidden(true)
        }
    }

    private var letters: some View {
        VStack(spacing: 0) {
            Text(day.day.weekday)
            Text(String(day.day.day))
            Text(week.standing(day).sign)
        }
        .font(.caption)
        .fontWeight(isToday ? .black : .regular)
        .lineLimit(1)
        .minimumScaleFactor(0.6)
        .foregroundStyle(isToday ? Color.accentColor : Color.secondary)
        .frame(maxWidth: .infinity, minHeight: 44)
        .contentShape(Rectangle())
    }

    private var spoken: String {
        [day.day.written, isToday ? words(.today) : nil, week.standing(day).word.map { words($0) }]
            .compactMap { $0 }.joined(separator: ", ")
    }
}
