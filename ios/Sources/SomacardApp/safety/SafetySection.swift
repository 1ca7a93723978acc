// A heading of the page with its lines: words that can be read with wet eyes, and below each the ways to reach whom it
// names.

import SomacardModel
import SwiftUI

/// `below` stands under the lines. Its first row can be scrolled to by `id`.
struct SafetySection<Below: View>: View {
    let block: SafetyBlock
    let id: Int
    let below: Below

    init(_ block: SafetyBlock, id: Int, @ViewBuilder below: () -> Below = { EmptyView() }) {
        self.block = block
        self.id = id
        self.below = below()
    }

    var body: some View {
        Rows(block.heading) {
            ForEach(Array(block.lines.enumerated()), id: \.offset) { at, line in
                SafetyLineRows(line: line, first: block.standsOut)
                    .id(SafetyRow(block: id, line: at))
            }
            below
        }
    }
}

/// Which row of the page it is.
struct SafetyRow: Hashable {
    let block: Int
    let line: Int
}

private struct SafetyLineRows: View {
    let line: SafetyLine
    let first: Bool

    var body: some View {
        VStack(alignment: .leading, spacing: 8) {
            VStack(alignment: .leading, spacing: 4) {
                Text(line.words).font(.title3).fixedSize(horizontal: false, vertical: true)
                if let beside = line.beside { Text(beside).font(.subheadline) }
            }
            .accessibilityElement(children: .combine)
            ForEach(line.reach, id: \.self) { ReachButton($0, whom: line.words, first: first) }
        }
        .padding(.vertical, 4)
    }
}
