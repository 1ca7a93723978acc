// One answer among those that stand side by side: a number of a scale, a yes or a no. What is chosen is filled and
// bold; a screen reader says the question with it, since it meets each answer alone.

import SwiftUI

struct AnswerCell: View {
    let text: String
    let spoken: String
    let chosen: Bool
    let action: @MainActor () -> Void

    /// `text` is seen, `spoken` is heard. It takes the width that it is given.
    init(_ text: String, spoken: String, chosen: Bool, action: @escaping @MainActor () -> Void) {
        self.text = text
        self.spoken = spoken
        self.chosen = chosen
        self.action = action
    }

    var body: some View {
        Button(action: action) {
            Text(text)
                .fontWeight(chosen ? .semibold : .regular)
                .foregroundStyle(chosen ? Color.onAccent : Color.primary)
                .padding(.horizontal, 2)
                .frame(maxWidth: .infinity, minHeight: 44)
                .background(chosen ? Color.accentColor : Color.clear, in: shape)
                .overlay { shape.stroke(chosen ? Color.accentColor : Color.secondary.opacity(0.5), lineWidth: 1) }
                .contentShape(shape)
        }
        // With the usual style a row presses all of its buttons at once.
        .buttonStyle(.plain)
        .accessibilityLabel(spoken)
        .accessibilityAddTraits(chosen ? .isSelected : [])
    }

    private var shape: RoundedRectangle { RoundedRectangle(cornerRadius: 10) }
}
