// The places of this room.

import Somacard

public enum InsightsPlace: Hashable, Sendable {
    case home
    /// The person's own questions.
    case questions
    case newQuestion

    var title: Word {
        switch self {
        case .home: .insights
        case .questions: .insightsOwnQuestions
        case .newQuestion: .insightsAsk
        }
    }
}
