// What was found, in the core's sentences and order: first the person's own questions. That nothing stands out, or that
// it takes more days, is an answer, too.

import Somacard

/// A heading once, above what belongs to it.
public struct FindingGroup: Equatable, Identifiable, Sendable {
    public let heading: String
    public internal(set) var rows: [FindingRow]

    public var id: String { heading }
}

extension InsightsScreen {
    /// What went together.
    public var together: [FindingGroup] { grouped { $0 != .visit && $0 != .return && $0 != .trend } }

    /// What there was around visits.
    public var around: [FindingGroup] { grouped { $0 == .visit || $0 == .return } }

    /// What became less or more.
    public var lately: [FindingGroup] { grouped { $0 == .trend } }

    private func grouped(_ belongs: (FindingKind) -> Bool) -> [FindingGroup] {
        var groups: [FindingGroup] = []
        for row in findings where belongs(row.kind) {
            if let at = groups.firstIndex(where: { $0.heading == row.heading }) {
                groups[at].rows.append(row)
            } else {
                groups.append(FindingGroup(heading: row.heading, rows: [row]))
            }
        }
        return groups
    }
}

extension QuestionRow {
    /// The line of the card and the place.
    public var words: Word { .insightsPair(item: item.label, place: place.label) }
}
