// A new question of one's own: first a line of the card, then a place. Each is chosen from a list, which can be
// searched where it is long; once chosen it folds, and unfolds when it is pressed again.

import Foundation
import Observation
import Somacard

/// One of a list.
public struct Choosing: Equatable, Sendable {
    /// What was chosen.
    public private(set) var chosen: Named?
    /// What is searched for.
    public var searched = ""

    public init() {}

    /// Whether so many can be searched.
    public func searches(_ all: [Named]) -> Bool { all.count > 20 }

    public func found(in all: [Named]) -> [Named] {
        let wanted = searched.trimmingCharacters(in: .whitespaces)
        return wanted.isEmpty ? all : all.filter { $0.label.range(of: wanted, options: .caseInsensitive) != nil }
    }

    /// Chooses one, or none again.
    public mutating func choose(_ one: Named?) { chosen = one }
}

@MainActor
@Observable
public final class NewQuestionModel {
    public let here: Here
    public let questions: Screen<InsightQuestions>
    public var item = Choosing()
    public var place = Choosing()

    public init(_ here: Here) {
        self.here = here
        questions = here.screen(.insights, .settings, revision: \.revision) { try $0.insightQuestions(now: $1) }
    }

    /// The place comes after the line.
    public var asksForPlace: Bool { item.chosen != nil }

    /// A line is chosen, and nothing is saved.
    public var isTouched: Bool { item.chosen != nil }

    public var canSave: Bool { item.chosen != nil && place.chosen != nil && !questions.busy }

    public func save() async {
        guard let item = item.chosen?.id, let place = place.chosen?.id else { return }
        let saved = await questions.ask {
            try $0.setInsightQuestion(now: $1, item: item, place: place, asked: true)
        }
        guard let saved else { return }
        here.say(.saved)
        here.handBack(saved)
        here.back()
    }
}
