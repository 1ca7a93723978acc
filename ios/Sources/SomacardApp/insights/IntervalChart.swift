// Where an effect lies: a line from the low to the high end of its interval, a dot for the effect, and a stroke in the
// middle, where there is neither less nor more. The sentence above it says the same in words.

import SomacardModel
import SwiftUI

struct IntervalChart: View {
    let marks: IntervalMarks

    var body: some View {
        VStack(spacing: 2) {
            Canvas { context, size in draw(in: &context, size) }
                .frame(height: 24)
            ends
        }
        .accessibilityHidden(true)
    }

    private func draw(in context: inout GraphicsContext, _ size: CGSize) {
        let middle = size.height / 2
        // The dot and the round ends stay within the picture.
        func at(_ mark: Double) -> CGPoint { CGPoint(x: 8 + mark * (size.width - 16), y: middle) }
        func stroke(_ from: CGPoint, _ to: CGPoint, _ colour: Color, _ width: CGFloat) {
            let line = Path { path in
                path.move(to: from)
                path.addLine(to: to)
            }
            context.stroke(line, with: .color(colour), style: StrokeStyle(lineWidth: width, lineCap: .round))
        }
        func dot(_ radius: CGFloat, _ colour: GraphicsContext.Shading) {
            let centre = at(marks.effect)
            let square = CGRect(
                x: centre.x - radius, y: centre.y - radius, width: 2 * radius, height: 2 * radius)
            context.fill(Path(ellipseIn: square), with: colour)
        }
        stroke(at(0), at(1), .secondary.opacity(0.4), 1)
        stroke(CGPoint(x: size.width / 2, y: 1), CGPoint(x: size.width / 2, y: size.height - 1), .secondary, 2)
        stroke(at(marks.low), at(marks.high), .accentColor, 6)
        dot(7, .color(.onAccent))
        dot(5, .color(.accentColor))
    }

    private var ends: some View {
        HStack {
            Text(words(.insightsLess)).frame(maxWidth: .infinity, alignment: .leading)
            Text(verbatim: "0")
            Text(words(.insightsMore)).frame(maxWidth: .infinity, alignment: .trailing)
        }
        .font(.caption)
        .foregroundStyle(.secondary)
    }
}
