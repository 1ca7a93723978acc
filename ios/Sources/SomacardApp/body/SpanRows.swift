// Over how many days one looks back, as rows of a page.

import SomacardModel
import SwiftUI

struct SpanRows: View {
    let span: Span
    /// What is shown now.
    let from: Day
    let to: Day
    let onChoose: @MainActor (Span) async -> Void

    var body: some View {
        Picker(words(.bodyPeriod), selection: kind) {
            ForEach(Span.Kind.allCases, id: \.self) { kind in Text(words(kind.word)).tag(kind) }
        }
        if span.kind == .ownDays {
            DayField(words(.bodyFrom), day: day(from) { .of(.ownDays, from: $0, to: to) }, from: from)
            DayField(words(.bodyTo), day: day(to) { .of(.ownDays, from: from, to: $0) }, from: to)
        }
    }

    private var kind: Binding<Span.Kind> {
        Binding {
            span.kind
        } set: { kind in
            Task { await onChoose(.of(kind, from: from, to: to)) }
        }
    }

    private func day(_ shown: Day, _ chosen: @escaping @MainActor (Day) -> Span) -> Binding<Day?> {
        Binding {
            shown
        } set: { day in
            if let day { Task { await onChoose(chosen(day)) } }
        }
    }
}
