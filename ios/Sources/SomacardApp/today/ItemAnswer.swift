// One line of the card to answer, in the shape that its scale takes.

import SomacardModel
import SwiftUI

struct ItemAnswer<Form: Answering>: View {
    let form: Form
    let line: DayItem
    /// The ends of its scale are named.
    let ends: Bool

    init(_ form: Form, _ line: DayItem, ends: Bool) {
        self.form = form
        self.line = line
        self.ends = ends
    }

    private var item: Item { line.item }

    private var wrong: String? { form.wrong(line).map { words($0) } }

    var body: some View {
        VStack(alignment: .leading, spacing: 4) {
            answer
            if let soFar = form.soFar(line) { Quiet(words(.todaySoFar(answer: item.words(soFar)))) }
        }
    }

    @ViewBuilder private var answer: some View {
        switch item.asked {
        case .yesNo:
            YesOrNo(item.label, answer: form.answer(line)?.yesNo) { set($0.map { .yesNo(value: $0) }) }
        case .numbers(let numbers):
            Scale(
                item.label, numbers, answer: form.answer(line)?.number, before: form.shownBefore(line),
                low: ends ? item.scale.low : nil, high: ends ? item.scale.high : nil
            ) { set(Answer($0)) }
        case .skills:
            SkillAnswer(item.label, form.answer(line)?.number) { set(Answer($0)) }
        case .minutes:
            MinutesField(item.label, typed: minutes, wrong: wrong)
        case .number:
            NumberField(item.label, text: typed { Answer(typed: $0) }, wrong: wrong)
        case .text:
            Field(item.label, text: typed { .text(value: $0) }, wrong: wrong, lines: 2)
        }
    }

    private func set(_ answer: Answer?) { form.setAnswer(answer, of: line) }

    private var minutes: Binding<TypedMinutes> {
        Binding {
            form.minutes(of: line)
        } set: {
            form.setMinutes($0, of: line)
        }
    }

    private func typed(_ answer: @escaping @MainActor (String) -> Answer?) -> Binding<String> {
        Binding {
            form.answer(line)?.typed ?? ""
        } set: {
            set(answer($0))
        }
    }
}

/// How far a skill came and whether it helped: eight answers in words, each with its number; one row until it is opened.
/// `caution` is said before them. A tap on the answer takes it back.
struct SkillAnswer: View {
    let label: String
    let number: Int?
    let caution: String?
    let onAnswer: @MainActor (Int?) -> Void
    @State private var open = false

    init(
        _ label: String, _ number: Int?, caution: String? = nil, onAnswer: @escaping @MainActor (Int?) -> Void
    ) {
        self.label = label
        self.number = number
        self.caution = caution
        self.onAnswer = onAnswer
    }

    var body: some View {
        Folded(label, short: number.map { skillNumber($0) }, line: true, isOpen: $open) {
            if let caution { Quiet(caution) }
            ForEach(Word.skillNumbers.indices, id: \.self) { each in
                ChoiceRow(skillNumber(each), chosen: each == number) {
                    open = each == number
                    onAnswer(each == number ? nil : each)
                }
            }
        }
    }
}
