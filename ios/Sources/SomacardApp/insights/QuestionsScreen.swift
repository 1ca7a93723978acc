// The person's own questions: does this line of the card go with this place?

import SomacardModel
import SwiftUI

struct QuestionsScreen: View {
    @State private var model: QuestionsModel

    init(here: Here) { _model = State(initialValue: QuestionsModel(here)) }

    var body: some View {
        Shown(model.questions) { screen in
            Rows { Quiet(words(screen.about)) }
            if screen.questions.isEmpty { Rows { Words(words(.insightsNoQuestions)) } }
            ForEach(screen.questions, id: \.self) { Asked(question: $0, model: model) }
            if screen.canAsk {
                Rows { SideButton(words(.insightsAsk)) { model.ask() } }
            }
        }
        .onAppear { model.appear() }
    }
}

private struct Asked: View {
    let question: QuestionRow
    let model: QuestionsModel

    var body: some View {
        Rows {
            Words(words(question.words))
            SideButton(words(.insightsTakeBack)) { await model.takeBack(question) }
                .disabled(model.questions.busy)
                .accessibilityLabel(words(.insightsTakeBackOf(question: words(question.words))))
        }
    }
}
