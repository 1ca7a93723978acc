// Days and times in the language of the screens, written as the core writes them in its sentences; and choosing them.

import SomacardModel
import SwiftUI

extension Day {
    /// The day written out: Wednesday 25 November. In the order of the core's own sentences, which stand beside it.
    @MainActor var written: String { formatted(words(.dayWritten)) }

    /// The day in short, with its year: Wed 25 Nov 2026.
    @MainActor var short: String { formatted("EEE d MMM yyyy") }

    /// The weekday in short: Wed.
    @MainActor var weekday: String { formatted("EEE") }

    /// The day and its month in short: 23 Nov.
    @MainActor var dayAndMonth: String { formatted("d MMM") }

    @MainActor private func formatted(_ form: String) -> String {
        date(in: .gmt).map { $0.written(form, in: .gmt) } ?? ""
    }
}

extension Moment {
    /// On the clock that the person had then: Wed 25 Nov 2026, 20:40.
    @MainActor var written: String { date.written("EEE d MMM yyyy, HH:mm", in: zone) }

    /// The time on that clock, of 24 hours as in the core's sentences: 20:40.
    @MainActor var time: String { date.written("HH:mm", in: zone) }
}

extension Date {
    @MainActor fileprivate func written(_ form: String, in zone: TimeZone) -> String {
        let formatter = DateFormatter()
        formatter.locale = screenLocale
        formatter.calendar = Calendar(identifier: .gregorian)
        formatter.timeZone = zone
        formatter.dateFormat = form
        return formatter.string(from: self)
    }
}

/// A day to choose; none yet where `day` is none, and then the choice begins at `first`. It goes no further than `last`,
/// where there is one: what was, was not tomorrow.
struct DayField: View {
    let label: String
    let first: Day
    let last: Day?
    @Binding var day: Day?

    init(_ label: String, day: Binding<Day?>, from first: Day, last: Day? = nil) {
        self.label = label
        self.first = first
        self.last = last
        _day = day
    }

    var body: some View {
        if let chosen = day?.date(in: .gmt) {
            DatePicker(
                label, selection: $day.date(or: chosen), in: ...(last?.date(in: .gmt) ?? .distantFuture),
                displayedComponents: .date
            )
            .environment(\.timeZone, .gmt)
        } else {
            GoRow(label, words(.notChosen)) { day = first }
        }
    }
}

extension Binding where Value == Day? {
    /// The day as the beginning of it in UTC, which is how the picker speaks.
    fileprivate func date(or chosen: Date) -> Binding<Date> {
        Binding<Date> {
            wrappedValue?.date(in: .gmt) ?? chosen
        } set: {
            wrappedValue = Day($0, in: .gmt)
        }
    }
}
