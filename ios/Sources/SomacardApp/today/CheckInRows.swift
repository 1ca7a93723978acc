// The check-ins of a day: when each was, what it says, and the ways to change and to delete it.

import SomacardModel
import SwiftUI

struct CheckInRows: View {
    let heading: String
    let day: DayScreen
    let here: Here
    let onDelete: @MainActor (String) async -> Void

    init(
        heading: String, day: DayScreen, here: Here, onDelete: @escaping @MainActor (String) async -> Void
    ) {
        self.heading = heading
        self.day = day
        self.here = here
        self.onDelete = onDelete
    }

    var body: some View {
        Rows(heading) {
            ForEach(day.checkIns, id: \.id) { row in
                Said(row: row, day: day)
                SideButton(words(.edit)) { here.go(.today(.checkIn(day: row.forDay, editing: row.id))) }
                    .accessibilityLabel(words(.todayChangeOf(time: row.time)))
                DeleteCheckIn(words(.delete)) { await onDelete(row.id) }
                    .accessibilityLabel(words(.todayDeleteOf(time: row.time)))
            }
        }
    }
}

private struct Said: View {
    let row: CheckInRow
    let day: DayScreen

    var body: some View {
        VStack(alignment: .leading, spacing: 4) {
            Text(row.time).font(.headline)
            if let how = row.source.word { Quiet(words(how)) }
            let said = row.said(on: day)
            ForEach(said.indices, id: \.self) { Words(said[$0]) }
        }
        .accessibilityElement(children: .combine)
    }
}

/// Deletes a check-in, after it was asked.
struct DeleteCheckIn: View {
    let text: String
    let action: @MainActor () async -> Void

    init(_ text: String, action: @escaping @MainActor () async -> Void) {
        self.text = text
        self.action = action
    }

    var body: some View {
        AskedButton(
            text, question: words(.todayDeleteTitle), more: words(.todayDeleteText),
            deed: words(.todayDeleteCheckIn), action: action)
    }
}
