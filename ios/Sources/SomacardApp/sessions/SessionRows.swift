// How sessions, series and people are said in a row, with the way to each; and what the forms of this room share.

import SomacardModel
import SwiftUI

/// A session: when, how long, where its clock is another one, and what became of it.
struct SessionGoRow: View {
    let row: SessionRow
    let here: Here

    var body: some View {
        GoRow(row.title, lines([row.when, row.clock(here).map { words($0) }, row.movedText, row.outcomeText])) {
            here.go(row.place)
        }
    }
}

extension SessionRow {
    /// When, and how long.
    @MainActor var when: String { words(time) }
}

struct SeriesGoRow: View {
    let row: SeriesRow
    let here: Here

    var body: some View {
        GoRow(row.title, lines(row.inShort)) { here.go(.sessions(.series(row.id))) }
    }
}

struct PractitionerGoRow: View {
    let row: PractitionerRow
    let here: Here

    var body: some View {
        GoRow(row.name, lines(row.inShort)) { here.go(.sessions(.practitioner(row.id))) }
    }
}

struct LocationGoRow: View {
    let row: PlaceRow
    let here: Here

    var body: some View {
        GoRow(row.name, row.address) { here.go(.sessions(.location(row.id))) }
    }
}

/// One below the other, each begun as a line; those that are there.
func lines(_ all: [String?]) -> String {
    all.compactMap { $0?.begun }.joined(separator: "\n")
}

extension Screen {
    /// What is wrong with a field, in words.
    @MainActor func wrong(_ field: String) -> String? {
        refused?.wrong(at: field).map { words($0) }
    }
}

extension Binding where Value == Day {
    /// For a field that could also have no day yet: this one always has.
    var orNone: Binding<Day?> {
        Binding<Day?> {
            wrappedValue
        } set: {
            if let day = $0 { wrappedValue = day }
        }
    }
}
