// What the parts of a visit's form say from outside, and which feelings of the card they ask about.

import Somacard

extension VisitModel {
    /// The numbers of most questions, and of those between us.
    public var toFive: [Int] { Array(0...5) }
    public var toTen: [Int] { Array(0...10) }

    /// How many of a part's numbers are answered; nothing where none is.
    public func answered(_ draft: RatingsDraft) -> Word? {
        draft.count > 0 ? .sessionsAnswered(count: draft.count) : nil
    }

    /// How much is marked in the body.
    public func marked(_ draft: FeltDraft) -> Word? {
        draft.body.readings.isEmpty ? nil : .sessionsMarked(count: draft.body.readings.count)
    }

    /// The card's feelings with their numbers, under their headings. Urges are among what is rated on coming and leaving.
    public func moods(_ form: VisitForm) -> [Mood] {
        form.checkIn.items
            .filter { [.emotion, .question].contains($0.kind) }
            .map { Mood(heading: $0.heading, items: $0.items.map(\.item).filter { $0.scale.kind == .peak }) }
            .filter { !$0.items.isEmpty }
    }

    /// The answer that was given about the boundary.
    public func said(_ draft: VisitDraft, in form: VisitForm) -> BoundaryChoice? {
        form.questions.boundary.first { $0.answer == draft.boundary }
    }

    public func showRated(_ form: VisitForm) -> Word {
        form.withTouch ? .sessionsShowRatedTouch : .sessionsShowRated
    }

    /// The way to what may be done after a boundary was not respected; none where there is nothing to do.
    public func nextSteps(_ form: VisitForm) -> Place? {
        guard let noted = form.editing,
            let choice = form.questions.boundary.first(where: { $0.answer == noted.boundary }),
            !choice.nextSteps.isEmpty
        else { return nil }
        return .sessions(.boundary(day: noted.forDay, visit: noted.id))
    }
}

/// Feelings of the card under one heading.
public struct Mood {
    public let heading: String
    public let items: [Item]
}

extension Item {
    /// The numbers that answer it.
    public var numbers: [Int] { Array(Int(scale.min ?? 0)...Int(scale.max ?? 5)) }
}
