// A day without an entry: the questions after it, each of which may be left open. Nothing is owed.

import Somacard

/// Those of the four that are answered by yes or no; what got in the way is said in words.
public enum MissingQuestion: CaseIterable, Hashable, Sendable {
    case knew, willing, thoughtOfIt

    public var word: Word {
        switch self {
        case .knew: .todayMissingKnew
        case .willing: .todayMissingWilling
        case .thoughtOfIt: .todayMissingThought
        }
    }
}

extension MissingDay {
    public func answer(_ question: MissingQuestion) -> Bool? {
        switch question {
        case .knew: knew
        case .willing: willing
        case .thoughtOfIt: thoughtOfIt
        }
    }

    func with(_ question: MissingQuestion, _ answer: Bool?) -> MissingDay {
        MissingDay(
            knew: question == .knew ? answer : knew, willing: question == .willing ? answer : willing,
            thoughtOfIt: question == .thoughtOfIt ? answer : thoughtOfIt, inTheWay: inTheWay)
    }

    func with(inTheWay: String) -> MissingDay {
        MissingDay(knew: knew, willing: willing, thoughtOfIt: thoughtOfIt, inTheWay: inTheWay)
    }
}
