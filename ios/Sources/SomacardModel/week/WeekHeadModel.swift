// The head of a week's card, to be filled in: only what was touched is saved.

import Observation
import Somacard

@MainActor
@Observable
public final class WeekHeadModel {
    public let here: Here
    public let week: Screen<WeekScreen>
    public var draft = WeekHeadDraft()

    private let day: Day

    /// Of the week that `day` is in.
    public init(_ here: Here, _ day: Day) {
        self.here = here
        self.day = day
        week = here.screen(.card, .settings, revision: \.revision) { try $0.week(now: $1, day: day) }
    }

    /// Takes the skill that was chosen.
    public func appear() {
        if let saved = here.handed(WeekSaved.self) { week.take(saved.week) }
    }

    private var head: WeekHeader? { week.shown?.header }

    public var startedOn: Day? {
        get { draft.startedOn ?? head?.startedOn }
        set { draft.startedOn = newValue }
    }

    public var filledIn: FilledIn? {
        get { draft.filledIn ?? head?.filledIn }
        set { draft.filledIn = newValue }
    }

    public var filledInSession: Bool {
        get { draft.filledInSession ?? head?.filledInSession ?? false }
        set { draft.filledInSession = newValue }
    }

    public func number(_ rating: Coming, _ when: When) -> Int? {
        draft.ratings[when]?[rating] ?? head?.number(rating, when)
    }

    public func setNumber(_ number: Int?, of rating: Coming, _ when: When) {
        draft.ratings[when, default: [:]][rating] = number
    }

    public func chooseSkill() { here.go(.week(.skill(day, chosen: head?.skillOfWeek))) }

    public var canSave: Bool { draft.isTouched && !week.busy }

    public func save() async {
        guard canSave else { return }
        let edit = draft.edit
        let day = day
        guard let saved = await week.ask({ try $0.editWeek(now: $1, day: day, edit: edit) }) else { return }
        here.handBack(saved)
        here.say(.saved)
        here.leadOn(saved.offer)
    }
}

public struct WeekHeadDraft: Equatable, Sendable {
    var startedOn: Day?
    var filledIn: FilledIn?
    var filledInSession: Bool?
    var ratings: [When: [Coming: Int]] = [:]

    public var isTouched: Bool {
        startedOn != nil || filledIn != nil || filledInSession != nil || ratings.contains { !$0.value.isEmpty }
    }

    var edit: WeekHeaderEdit {
        WeekHeaderEdit(
            startedOn: startedOn, filledIn: filledIn, filledInSession: filledInSession, before: said(.before),
            after: said(.after))
    }

    private func said(_ when: When) -> [NewRating] {
        (ratings[when] ?? [:]).map { NewRating(name: $0.rawValue, number: Int32($1)) }
    }
}
