// Over how many days one looks back, as rows of a page.

import SomacardModel
import SwiftUI

struct SpanRows: View {
    let span: Span
    /// What is shown now.
    let from: Day
    let to: Day
    let today: Day
    let onChoose: @MainActor (Span) async -> Void

    var body: some View {
        Picker(words(.bodyPeriod), selection: kind) {
            ForEach(Span.Kind.allCases, id: \.self) { kind in Text(words(kind.word)).tag(kind) }
        }
        if span.kind == .ownDays {
            DayField(words(.bodyFrom), day: day(from) { own(from: $0, to: to) }, from: from, last: today)
            DayField(words(.bodyTo), day: day(to) { own(from: from, to: $0) }, from: to, last: today)
        }
    }

    private var kind: Binding<Span.Kind> {
        Binding {
            span.kind
        } set: { kind in
            Task { await onChoose(.of(kind, from: from, to: to, today: today)) }
        }
    }

    private func own(from: Day, to: Day) -> Span { .of(.ownDays, from: from, to: to, today: today) }

    private func day(_ shown: Day, _ chosen: @escaping @MainActor (Day) -> Span) -> Binding<Day?> {
        Binding {
            shown
        } set: { day in
            if let day { Task { await onChoose(chosen(day)) } }
        }
    }
}
