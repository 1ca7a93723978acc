// What is typed: a line or a text with its name above, and what is wrong with it below, said aloud when it comes.

import SomacardModel
import SwiftUI

/// What a field takes, which is the keyboard it brings.
enum Typed {
    case words, number, phone, address
    /// A number that may be below zero.
    case signedNumber
    /// A code or secret words: nothing of it is corrected, or learned by the keyboard.
    case code
}

/// A text of the person's own; it grows with what is typed, from `lines` on. `more` stands below it until something is
/// wrong. `spoken` is what a screen reader calls it, where the label alone does not say enough.
struct Field: View {
    let label: String
    let spoken: String
    @Binding var text: String
    let wrong: String?
    let more: String?
    let lines: Int
    let takes: Typed

    init(
        _ label: String, text: Binding<String>, wrong: String? = nil, more: String? = nil, lines: Int = 1,
        takes: Typed = .words, spoken: String? = nil
    ) {
        self.label = label
        self.spoken = spoken ?? label
        _text = text
        self.wrong = wrong
        self.more = more
        self.lines = lines
        self.takes = takes
    }

    var body: some View {
        VStack(alignment: .leading, spacing: 4) {
            // The field itself says its name to a screen reader.
            Quiet(label).accessibilityHidden(true)
            TextField(spoken, text: $text, prompt: Text(verbatim: ""), axis: lines > 1 ? .vertical : .horizontal)
                .lineLimit(lines...)
                .frame(minHeight: 32)
                .taking(takes)
            if let wrong {
                Wrong(wrong)
            } else if let more {
                Quiet(more)
            }
        }
    }
}

/// A number to type. It is text until the core has read it: nothing is guessed.
struct NumberField: View {
    let label: String
    @Binding var text: String
    let wrong: String?
    let more: String?

    init(_ label: String, text: Binding<String>, wrong: String? = nil, more: String? = nil) {
        self.label = label
        _text = text
        self.wrong = wrong
        self.more = more
    }

    var body: some View { Field(label, text: $text, wrong: wrong, more: more, takes: .number) }
}

/// A length of time, in hours and minutes.
struct MinutesField: View {
    let label: String
    @Binding var typed: TypedMinutes
    let wrong: String?

    init(_ label: String, typed: Binding<TypedMinutes>, wrong: String? = nil) {
        self.label = label
        _typed = typed
        self.wrong = wrong
    }

    var body: some View {
        VStack(alignment: .leading, spacing: 6) {
            Words(label)
            HStack(spacing: 12) {
                part(words(.todayHours), $typed.hours)
                part(words(.todayMinutesField), $typed.minutes)
            }
            if let wrong { Wrong(wrong) }
        }
        .padding(.vertical, 4)
    }

    private func part(_ name: String, _ text: Binding<String>) -> some View {
        Field(name, text: text, takes: .number, spoken: words(.choicesOf(label: label, answer: name)))
    }
}

/// What is wrong with a field, with a sign and in words.
struct Wrong: View {
    let text: String

    init(_ text: String) { self.text = text }

    var body: some View {
        Label(text, systemImage: "exclamationmark.circle")
            .font(.subheadline)
            .foregroundStyle(.red)
            .fixedSize(horizontal: false, vertical: true)
            .task(id: text) { AccessibilityNotification.Announcement(text).post() }
    }
}

extension View {
    @ViewBuilder fileprivate func taking(_ typed: Typed) -> some View {
        switch typed {
        case .words: self
        case .number: keyboardType(.numberPad)
        case .signedNumber: keyboardType(.numbersAndPunctuation).autocorrectionDisabled()
        case .phone: keyboardType(.phonePad)
        case .address: keyboardType(.URL).textInputAutocapitalization(.never).autocorrectionDisabled()
        case .code: keyboardType(.asciiCapable).textInputAutocapitalization(.never).autocorrectionDisabled()
        }
    }
}
