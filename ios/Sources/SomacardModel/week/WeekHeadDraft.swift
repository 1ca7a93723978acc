// What is typed of the head of a week's card: only what became different is saved, and what was there can be taken back.

import Observation
import Somacard

@MainActor
@Observable
public final class WeekHeadDraft {
    public var startedOn: Day?
    public private(set) var filledIn: FilledIn?
    public private(set) var filledInSession: Bool?
    @ObservationIgnored private let ratings: [When: RatingsDraft]

    @ObservationIgnored private let was: WeekHeader

    /// Begun from the head as it was.
    init(_ was: WeekHeader) {
        self.was = was
        startedOn = was.startedOn
        filledIn = was.filledIn
        filledInSession = was.filledInSession
        ratings = [.before: RatingsDraft(was.before.byName), .after: RatingsDraft(was.after.byName)]
    }

    /// A second press takes it back.
    public func answer(_ filledIn: FilledIn) { self.filledIn = filledIn == self.filledIn ? nil : filledIn }

    /// Unticked, nothing is said of it, unless a no was.
    public func tickInSession(_ so: Bool) { filledInSession = so ? true : was.filledInSession == false ? false : nil }

    public func number(_ rating: Coming, _ when: When) -> Int? { ratings[when]?[rating.rawValue] }

    public func setNumber(_ number: Int?, of rating: Coming, _ when: When) {
        ratings[when]?.answer(rating.rawValue, number)
    }

    var isTouched: Bool { edit != WeekHeaderEdit() }

    /// What is new or different, or taken back.
    var edit: WeekHeaderEdit {
        WeekHeaderEdit(
            startedOn: startedOn == was.startedOn ? nil : startedOn,
            clearStartedOn: startedOn == nil && was.startedOn != nil,
            filledIn: filledIn == was.filledIn ? nil : filledIn,
            clearFilledIn: filledIn == nil && was.filledIn != nil,
            filledInSession: filledInSession == was.filledInSession ? nil : filledInSession,
            clearFilledInSession: filledInSession == nil && was.filledInSession != nil,
            before: ratings[.before]?.changed ?? [],
            after: ratings[.after]?.changed ?? [])
    }
}
