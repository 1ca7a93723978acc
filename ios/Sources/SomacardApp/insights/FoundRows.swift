// What was found, in the core's sentences and order. That nothing stands out, or that it takes more days, is an answer,
// too.

import SomacardModel
import SwiftUI

struct FoundRows: View {
    let screen: InsightsScreen
    let here: Here

    var body: some View {
        if let nothing = screen.nothing { Rows { Words(nothing) } }
        Findings(groups: screen.together)
        if !screen.nextDays.isEmpty {
            Rows(words(.insightsNextDays)) { Sentences(screen.nextDays.map(\.sentence)) }
        }
        Findings(groups: screen.around)
        Findings(groups: screen.lately)
        Rows { Quiet(screen.looked) }
        if !screen.notEnough.isEmpty {
            // Hundreds of lines, after a few weeks: they may not stand between a person and their questions.
            Rows { Folded(words(.insightsNotEnough)) { Sentences(screen.notEnough.map(\.sentence)) } }
        }
        Rows(words(.insightsOwnQuestions)) {
            ForEach(screen.questions, id: \.self) { Words(words($0.words)) }
            GoRow(words(.insightsChangeQuestions)) { here.go(.insights(.questions)) }
        }
    }
}

/// Each heading once, above what belongs to it.
private struct Findings: View {
    let groups: [FindingGroup]

    var body: some View {
        ForEach(groups) { group in
            Rows(group.heading) {
                ForEach(Array(group.rows.enumerated()), id: \.offset) { _, row in Finding(row: row) }
            }
        }
    }
}

private struct Finding: View {
    let row: FindingRow

    var body: some View {
        VStack(alignment: .leading, spacing: 8) {
            Text(row.verdictLabel)
                .font(.subheadline.weight(.medium))
                .padding(.horizontal, 8)
                .padding(.vertical, 2)
                .background(Color.secondary.opacity(0.15), in: RoundedRectangle(cornerRadius: 8))
            Words(row.sentence)
            if let marks = row.marks { IntervalChart(marks: marks) }
        }
        .accessibilityElement(children: .combine)
    }
}

private struct Sentences: View {
    let sentences: [String]

    init(_ sentences: [String]) { self.sentences = sentences }

    var body: some View {
        ForEach(Array(sentences.enumerated()), id: \.offset) { _, one in Words(one) }
    }
}
