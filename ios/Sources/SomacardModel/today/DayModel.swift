// One day, today or any before: its values and where they come from, its check-ins, and what is typed on the card itself.

import Observation
import Somacard

@MainActor
@Observable
public final class DayModel: Answering {
    public let here: Here
    public let day: Screen<DayScreen>
    public let offered: Offered
    public var draft = DayDraft()
    public var minutes: [String: TypedMinutes] = [:]

    private let of: Day
    /// Which kinds of lines were opened or closed.
    private var open: [ItemKind: Bool] = [:]

    public init(_ here: Here, _ of: Day) {
        self.here = here
        self.of = of
        day = here.screen(.card, .settings, revision: \.revision) { try $0.day(now: $1, day: of) }
        offered = Offered(here)
    }

    /// Takes what a place opened from here left.
    public func appear() {
        if let answered = here.handed(DayAnswered.self) { take(answered) }
        guard let changed = here.handed(Changed.self) else { return }
        if changed.today.day.day == of { day.take(changed.today.day) }
        if let offer = changed.offer { offered.take(offer) }
    }

    public var canSave: Bool { draft.isTouched && !day.busy }

    public func save() async {
        guard canSave else { return }
        let typed = draft.newDay(of)
        guard let answered = await day.ask({ try $0.answerDay(now: $1, typed: typed) }) else { return openRefused() }
        draft.clear()
        minutes = [:]
        take(answered)
        here.say(.saved)
        let offer = answered.offer
        if offer.show == .plan { here.go(.safety(.plan(injuryFirst: offer.injuryFirst))) }
    }

    public func delete(_ id: String) async {
        guard let today = await day.ask({ try $0.deleteCheckIn(now: $1, id: id) }) else { return }
        here.say(.todayCheckInDeleted)
        // Of another day the core gives today alone: this one is read anew then.
        if today.day.day == of { day.take(today.day) } else { await day.refresh() }
    }

    public func addCheckIn() { here.go(.today(.checkIn(day: of))) }

    public func tickSkills(_ day: DayScreen) {
        here.go(.today(.skillTicks(of, ticked: day.ticks.map(\.id), used: day.usedInCheckIns)))
    }

    private func take(_ answered: DayAnswered) {
        day.take(answered.day)
        offered.take(answered.offer)
    }
}

// What the card of the day says.
extension DayModel {
    public func answer(_ line: DayItem) -> Answer? { draft.answer(line) }

    public func setAnswer(_ answer: Answer?, of line: DayItem) { draft.setAnswer(answer, of: line) }

    /// The day's value is said with where it comes from.
    public func before(_ line: DayItem) -> Answer? { nil }

    public var note: String {
        get { draft.note ?? (day.shown?.notes ?? []).joined(separator: "\n") }
        set { draft.note = newValue }
    }

    public var away: Bool { draft.away ?? day.shown?.away ?? false }

    public func setAway(_ away: Bool) { draft.away = away == day.shown?.away ? nil : away }

    /// The four questions after a day without an entry, as they are answered so far.
    public var missing: MissingDay { draft.missing ?? day.shown?.missing ?? MissingDay() }

    public func answerMissing(_ question: MissingQuestion, _ answer: Bool?) {
        draft.missing = missing.with(question, answer)
    }

    public var inTheWay: String {
        get { missing.inTheWay ?? "" }
        set { draft.missing = missing.with(inTheWay: newValue) }
    }
}

// What is open, and what is wrong where.
extension DayModel {
    /// What belongs to a day rather than to a moment is open; the moments' feelings are, while nothing is there yet.
    public func isOpen(_ kind: ItemKind, _ day: DayScreen) -> Bool {
        if let chosen = open[kind] { return chosen }
        switch kind {
        case .medication, .sleep, .skill, .question: return true
        case .urge, .emotion: return !day.filled
        case .targetBehaviour, .substance: return false
        }
    }

    public func fold(_ kind: ItemKind, open so: Bool) { open[kind] = so }

    public var refused: SomacardError? { day.refused }

    /// The names under which the core refuses what has a field of its own here.
    public var fields: Set<String> {
        let items = (day.shown?.items ?? []).flatMap { $0.items.map(\.item.id) }
        return Set(items).union(["note", "in-the-way"])
    }

    public var wrongNote: Word? { refused?.field == "note" ? .todayWrongText : nil }

    public var wrongInTheWay: Word? { refused?.field == "in-the-way" ? .todayWrongText : nil }

    /// Opens the block in which something was refused.
    private func openRefused() {
        guard let field = refused?.field else { return }
        if let lines = day.shown?.items.first(where: { $0.holds(field) }) { open[lines.kind] = true }
    }
}
