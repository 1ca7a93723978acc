// A number of a few: 0 to 5, 0 to 7, 0 to 10. One tap or a drag along the row answers, a tap on the answer takes it
// back, and "not answered" looks like what it is: a slider always shows some number. A screen reader finds each number
// as a button of its own, named with its question: so it can be found by touch, by voice and by a keyboard.

import SomacardModel
import SwiftUI

/// A question and its numbers. `low` and `high` name the ends; `before` is what the day says already. `onAnswer` is
/// given nothing when the answer is taken back.
struct Scale: View {
    let label: String
    let numbers: [Int]
    let answer: Int?
    let before: Int?
    let low: String?
    let high: String?
    let onAnswer: @MainActor (Int?) -> Void
    @Environment(\.dynamicTypeSize) private var letters

    init(
        _ label: String, _ numbers: [Int], answer: Int?, before: Int? = nil, low: String? = nil, high: String? = nil,
        onAnswer: @escaping @MainActor (Int?) -> Void
    ) {
        self.label = label
        self.numbers = numbers
        self.answer = answer
        self.before = before
        self.low = low
        self.high = high
        self.onAnswer = onAnswer
    }

    var body: some View {
        VStack(alignment: .leading, spacing: 6) {
            HStack(alignment: .firstTextBaseline) {
                Words(label)
                Spacer()
                if let before { Quiet(words(.scaleBefore(number: before))) }
            }
            .accessibilityElement(children: .combine)
            .accessibilityValue(answer.map(String.init) ?? words(.weekNotAnswered))
            ForEach(rows, id: \.first) { row in
                Numbers(label: label, row: row, inARow: inARow, answer: answer, onAnswer: onAnswer)
            }
            if low != nil || high != nil { Ends(low: low, high: high) }
        }
        .padding(.vertical, 4)
    }

    /// How many numbers stand in a row: each keeps 44 points on the narrowest phone, and its place in large letters.
    private var inARow: Int { letters.isAccessibilitySize ? 4 : 6 }

    private var rows: [[Int]] {
        stride(from: 0, to: numbers.count, by: inARow).map { Array(numbers[$0..<min($0 + inARow, numbers.count)]) }
    }
}

private struct Ends: View {
    let low: String?
    let high: String?

    var body: some View {
        HStack(alignment: .top) {
            Quiet(low ?? "")
            Spacer()
            Quiet(high ?? "").multilineTextAlignment(.trailing)
        }
    }
}

private struct Numbers: View {
    let label: String
    let row: [Int]
    let inARow: Int
    let answer: Int?
    let onAnswer: @MainActor (Int?) -> Void
    @State private var width: CGFloat = 0

    var body: some View {
        HStack(spacing: 4) {
            ForEach(row, id: \.self) { number in
                AnswerCell(
                    String(number), spoken: words(.scaleNumber(name: label, number: number)), chosen: number == answer
                ) {
                    onAnswer(number == answer ? nil : number)
                }
            }
            // A shorter row keeps the cells of the longer one above it.
            ForEach(row.count..<max(inARow, row.count), id: \.self) { _ in
                Color.clear.frame(maxWidth: .infinity, maxHeight: 1).accessibilityHidden(true)
            }
        }
        .background { GeometryReader { measure($0.size.width) } }
        // Beside the page's own scrolling, which goes up and down.
        .simultaneousGesture(drag)
    }

    /// How wide the row is, for the finger that goes along it.
    private func measure(_ now: CGFloat) -> some View {
        Color.clear.onChange(of: now, initial: true) { width = now }
    }

    private var drag: some Gesture {
        DragGesture(minimumDistance: 16)
            .onChanged { drag in
                if let number = number(under: drag) { onAnswer(number) }
            }
            .onEnded { drag in
                guard let number = number(under: drag) else { return }
                // The same finger may have pressed the cell that it began on; the drag has the last word.
                Task { onAnswer(number) }
            }
    }

    /// The number under a finger that goes sideways.
    private func number(under drag: DragGesture.Value) -> Int? {
        guard width > 0, abs(drag.translation.width) > abs(drag.translation.height) else { return nil }
        let at = Int(drag.location.x / width * CGFloat(inARow))
        return row[min(max(at, 0), row.count - 1)]
    }
}
