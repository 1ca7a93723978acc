// What a grid of days is made of: a row with a name and seven cells, one cell, the marks and what they mean. With usual
// letters a name stands beside its cells, with large ones above them; with the largest a row is told in words, since seven
// columns of such letters fit no phone.

import SomacardModel
import SwiftUI

/// A name and its cells; to a screen reader one sentence.
struct DaysRow<Cells: View>: View {
    let name: String
    let spoken: String
    let cells: Cells
    @Environment(\.dynamicTypeSize) private var letters

    init(_ name: String, spoken: String, @ViewBuilder cells: () -> Cells) {
        self.name = name
        self.spoken = spoken
        self.cells = cells()
    }

    var body: some View {
        Group {
            if letters.isAccessibilitySize {
                Words(spoken)
            } else {
                Beside(name) { cells }
            }
        }
        .accessibilityElement(children: .ignore)
        .accessibilityLabel(spoken)
    }
}

/// The rows of a grid, close together in one row of the page, with a little more room than its others have.
struct GridRows<Content: View>: View {
    let heading: String
    let content: Content
    @Environment(\.dynamicTypeSize) private var letters

    init(_ heading: String = "", @ViewBuilder content: () -> Content) {
        self.heading = heading
        self.content = content()
    }

    var body: some View {
        Rows(heading) {
            VStack(alignment: .leading, spacing: letters.isAccessibilitySize ? 12 : 2) { content }
                .listRowInsets(EdgeInsets(top: 8, leading: 12, bottom: 8, trailing: 12))
        }
    }
}

/// A name beside what it names, or above it where the letters are large.
struct Beside<Cells: View>: View {
    let name: String
    let cells: Cells
    @Environment(\.dynamicTypeSize) private var letters

    init(_ name: String, @ViewBuilder cells: () -> Cells) {
        self.name = name
        self.cells = cells()
    }

    var body: some View {
        if letters >= .xxLarge {
            VStack(alignment: .leading, spacing: 2) {
                if !name.isEmpty { Text(name).font(.subheadline) }
                HStack(spacing: 2) { cells }
            }
        } else {
            HStack(spacing: 4) {
                Text(name).font(.subheadline)
                    .frame(maxWidth: .infinity, alignment: .leading)
                HStack(spacing: 2) { cells }
                    .frame(width: 7 * 30)
            }
        }
    }
}

/// A value on its shade; a day without an entry is hatched, so that it looks like nothing else.
struct GridCell: View {
    let text: String
    let shade: Shade
    let standing: Standing

    var body: some View {
        Text(text)
            .font(.footnote)
            .fontWeight(shade == .plain ? .regular : .semibold)
            // It is said in words, too: a long value may be small here.
            .lineLimit(1)
            .minimumScaleFactor(0.6)
            .foregroundStyle(shade == .highest ? Color.onAccent : Color.primary)
            .frame(maxWidth: .infinity, minHeight: 28)
            .background { if standing == .missing { Hatch() } }
            .background(shade.colour, in: RoundedRectangle(cornerRadius: 4))
    }
}

extension Shade {
    fileprivate var colour: Color {
        switch self {
        case .plain: .clear
        case .high: .accentColor.opacity(0.25)
        case .highest: .accentColor
        }
    }
}

/// Slanting lines.
struct Hatch: View {
    var body: some View {
        Slants()
            .stroke(Color.secondary.opacity(0.4), lineWidth: 1)
            .clipShape(RoundedRectangle(cornerRadius: 4))
            .accessibilityHidden(true)
    }
}

private struct Slants: Shape {
    func path(in rect: CGRect) -> Path {
        Path { path in
            for at in stride(from: rect.minX, to: rect.maxX + rect.height, by: 6) {
                path.move(to: CGPoint(x: at, y: rect.minY))
                path.addLine(to: CGPoint(x: at - rect.height, y: rect.maxY))
            }
        }
    }
}

/// What the marks of a grid mean.
struct LegendRows: View {
    let legend: Legend

    var body: some View {
        Rows {
            VStack(alignment: .leading, spacing: 8) {
                mark("3", .weekLegendPeak)
                ForEach(legend.standings, id: \.self) { standing in
                    if let word = standing.legend { mark(standing.sign, word) }
                }
                if legend.acts { mark(Cell.act, .weekLegendAct) }
                if legend.raised { mark(Cell.raised, .weekLegendRaised) }
            }
        }
    }

    /// The hatched one has no letter.
    private func mark(_ sign: String, _ word: Word) -> some View {
        HStack(alignment: .firstTextBaseline, spacing: 8) {
            Text(sign)
                .frame(minWidth: 24, minHeight: 20)
                .background { if sign.isEmpty { Hatch() } }
                .accessibilityHidden(true)
            Quiet(words(word))
        }
        .accessibilityElement(children: .combine)
    }
}
