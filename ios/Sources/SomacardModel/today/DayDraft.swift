// What is typed on a day's card before it is saved: only what was touched.

import Somacard

public struct DayDraft: Equatable, Sendable {
    /// Answers that were touched, by item; nothing where the card's own answer is to go.
    private(set) var answers: [String: Answer?] = [:]
    public var note: String?
    public var away: Bool?
    public var inSession = false
    public var missing: MissingDay?

    public var isTouched: Bool { !answers.isEmpty || note != nil || away != nil || missing != nil }

    /// The answer as it was typed just now, else as it stands on the card.
    func answer(_ line: DayItem) -> Answer? {
        if let touched = answers[line.item.id] { touched } else { line.typed }
    }

    mutating func setAnswer(_ answer: Answer?, of line: DayItem) {
        let said = answer?.text?.isEmpty == true ? nil : answer
        if said == line.typed {
            answers.removeValue(forKey: line.item.id)
        } else {
            answers.updateValue(said, forKey: line.item.id)
        }
    }

    /// As it is saved.
    func newDay(_ day: Day) -> NewDay {
        NewDay(
            day: day, inSession: inSession, answers: answers.map { NewAnswer(item: $0, answer: $1) }, note: note,
            away: away, missing: missing)
    }

    /// What was saved is no draft any more. Where it was typed stays said for what is typed next.
    mutating func clear() {
        let inSession = inSession
        self = DayDraft()
        self.inSession = inSession
    }
}
