// What may have become of a session, each with its word; before its day only that it does not take place.

import Somacard

/// One of them; nothing became of it where it is planned.
public struct SessionOutcome: Hashable {
    public let outcome: Outcome?
    public let word: Word
}

extension SessionModel {
    public func outcomes(_ row: SessionRow, in sessions: SessionsScreen) -> [SessionOutcome] {
        let all = [
            SessionOutcome(outcome: nil, word: .sessionsPlanned),
            SessionOutcome(outcome: .attended, word: .sessionsAttended),
            SessionOutcome(outcome: .missed, word: .sessionsMissed),
            SessionOutcome(outcome: .cancelled, word: .sessionsCancelled),
        ]
        let early: [Outcome?] = [nil, .cancelled, row.outcome]
        return isDue(row, in: sessions) ? all : all.filter { early.contains($0.outcome) }
    }

    /// Says what became of it, where that is another.
    public func became(_ outcome: Outcome?, of row: SessionRow) async {
        guard outcome != row.outcome else { return }
        await change(outcome.map { SessionChange(outcome: $0) } ?? SessionChange(plannedAgain: true))
    }
}
