// One of a few in words, side by side where they fit: yes or no, before or after. A tap on what is chosen takes it
// back, so that "not answered" stays an answer.

import SomacardModel
import SwiftUI

/// A question and its answers; `onChoose` is given nothing when the answer is taken back.
struct ChoiceCells<Choice: Hashable>: View {
    let label: String
    let choices: [(choice: Choice, text: String)]
    let chosen: Choice?
    let onChoose: @MainActor (Choice?) -> Void

    init(
        _ label: String, _ choices: [(choice: Choice, text: String)], chosen: Choice?,
        onChoose: @escaping @MainActor (Choice?) -> Void
    ) {
        self.label = label
        self.choices = choices
        self.chosen = chosen
        self.onChoose = onChoose
    }

    var body: some View {
        VStack(alignment: .leading, spacing: 6) {
            Words(label)
                .accessibilityValue(choices.first { $0.choice == chosen }?.text ?? words(.weekNotAnswered))
            ViewThatFits(in: .horizontal) {
                HStack(spacing: 8) { cells }
                VStack(spacing: 8) { cells }
            }
        }
        .padding(.vertical, 4)
    }

    private var cells: some View {
        ForEach(choices.indices, id: \.self) { at in
            let (choice, text) = choices[at]
            AnswerCell(text, spoken: words(.choicesOf(label: label, answer: text)), chosen: choice == chosen) {
                onChoose(choice == chosen ? nil : choice)
            }
        }
    }
}

/// Yes, no, or neither yet.
struct YesOrNo: View {
    let label: String
    let answer: Bool?
    let onAnswer: @MainActor (Bool?) -> Void

    init(_ label: String, answer: Bool?, onAnswer: @escaping @MainActor (Bool?) -> Void) {
        self.label = label
        self.answer = answer
        self.onAnswer = onAnswer
    }

    var body: some View {
        ChoiceCells(
            label, [(true, words(.choicesYes)), (false, words(.choicesNo))], chosen: answer, onChoose: onAnswer)
    }
}
