// A form in which lines of the card are answered: a check-in's, and a day's.

import Somacard

@MainActor
public protocol Answering: AnyObject {
    /// The answer as it was typed, else as it is known.
    func answer(_ line: DayItem) -> Answer?

    /// Nothing takes what was typed back.
    func setAnswer(_ answer: Answer?, of line: DayItem)

    /// What the day says already, where that is worth a word beside the line.
    func before(_ line: DayItem) -> Answer?

    /// Lengths of time as they are typed now, by item: an answer alone would fill in a second field too early.
    var minutes: [String: TypedMinutes] { get set }

    /// Why the last call was refused.
    var refused: SomacardError? { get }
}

extension Answering {
    public func minutes(of line: DayItem) -> TypedMinutes {
        minutes[line.item.id] ?? TypedMinutes(answer(line)?.number)
    }

    public func setMinutes(_ typed: TypedMinutes, of line: DayItem) {
        minutes[line.item.id] = typed
        setAnswer(Answer(typed), of: line)
    }

    public func wrong(_ line: DayItem) -> Word? { line.item.wrong(refused) }

    /// What a scale shows beside its question.
    public func shownBefore(_ line: DayItem) -> Int? { before(line)?.number }

    /// What is said below a line that has no answer here yet.
    public func soFar(_ line: DayItem) -> Answer? {
        line.item.showsBefore || answer(line) != nil ? nil : before(line)
    }
}

extension DayItems {
    /// Whether the ends of a line's scale are named: where the line above it has another scale, or there is none above.
    public func namesEnds(at index: Int) -> Bool {
        index == 0 || items[index - 1].item.scale != items[index].item.scale
    }

    /// Whether a line of these is the field of that name.
    func holds(_ field: String) -> Bool { items.contains { $0.item.id == field } }
}
