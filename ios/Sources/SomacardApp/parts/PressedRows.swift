// Rows that are pressed as a whole: a tick, a choice of several. Each is one thing to a screen reader.

import SwiftUI

/// Something that is so or not, among others that are listed with it. One thing that takes effect at once is a
/// `Toggle`.
struct TickRow: View {
    let text: String
    let more: String?
    let ticked: Bool
    let onTick: @MainActor (Bool) -> Void

    init(_ text: String, _ more: String? = nil, ticked: Bool, onTick: @escaping @MainActor (Bool) -> Void) {
        self.text = text
        self.more = more
        self.ticked = ticked
        self.onTick = onTick
    }

    var body: some View {
        PressedRow(
            text: text, more: more, symbol: ticked ? "checkmark.circle.fill" : "circle", isSelected: ticked
        ) {
            onTick(!ticked)
        }
    }
}

/// One of several.
struct ChoiceRow: View {
    let text: String
    let more: String?
    let chosen: Bool
    let onChoose: @MainActor () -> Void

    init(_ text: String, _ more: String? = nil, chosen: Bool, onChoose: @escaping @MainActor () -> Void) {
        self.text = text
        self.more = more
        self.chosen = chosen
        self.onChoose = onChoose
    }

    var body: some View {
        PressedRow(
            text: text, more: more, symbol: chosen ? "checkmark" : nil, isSelected: chosen, action: onChoose)
    }
}

private struct PressedRow: View {
    let text: String
    let more: String?
    let symbol: String?
    let isSelected: Bool
    let action: @MainActor () -> Void

    var body: some View {
        Button(action: action) {
            HStack {
                Line(text, more)
                Spacer()
                if let symbol {
                    Image(systemName: symbol)
                        .foregroundStyle(isSelected ? Color.accentColor : Color.secondary)
                        .accessibilityHidden(true)
                }
            }
            .contentShape(Rectangle())
        }
        .buttonStyle(.plain)
        .accessibilityAddTraits(isSelected ? .isSelected : [])
    }
}
