// The person's own questions: does this line of the card go with this place? They are best chosen before looking.

import Observation
import Somacard

@MainActor
@Observable
public final class QuestionsModel {
    public let here: Here
    public let questions: Screen<InsightQuestions>

    public init(_ here: Here) {
        self.here = here
        questions = here.screen(.insights, .settings, revision: \.revision) { try $0.insightQuestions(now: $1) }
    }

    /// Takes the questions as a place opened from here left them.
    public func appear() {
        if let newer = here.handed(InsightQuestions.self) { questions.take(newer) }
    }

    public func takeBack(_ question: QuestionRow) async {
        let (item, place) = (question.item.id, question.place.id)
        await questions.act { try $0.setInsightQuestion(now: $1, item: item, place: place, asked: false) }
    }

    public func ask() { here.go(.insights(.newQuestion)) }
}

extension InsightQuestions {
    public var about: Word { .insightsQuestionsAbout(count: Int(most)) }

    /// There is room for one more.
    public var canAsk: Bool { questions.count < Int(most) }
}
