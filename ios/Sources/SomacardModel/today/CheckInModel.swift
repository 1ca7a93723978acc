// A check-in: how it is now, or how it was on a day before. What was typed stays while the form is open, whatever the core
// refuses; saved is saved before anything is offered.

import Observation
import Somacard

@MainActor
@Observable
public final class CheckInModel: Answering {
    public let here: Here
    public let form: Screen<CheckInForm>
    public var draft = CheckInDraft()
    /// What is marked on the body; of a check-in that is corrected, also what was marked.
    public let body: BodyReadings
    public var minutes: [String: TypedMinutes] = [:]

    private let editing: String?
    private var begun = false
    /// Which parts were opened or closed, by their names.
    private var open: [Part: Bool] = [:]

    /// A new one for `day`, or for the person's current one; or the correction of the one whose id is `editing`.
    public init(_ here: Here, day: Day?, editing: String?) {
        self.here = here
        self.editing = editing
        body = BodyReadings(here)
        form = here.screen(.card, .settings, revision: \.revision) {
            try $0.checkInForm(now: $1, forDay: day, editing: editing)
        }
        form.whenShown = { [weak self] in self?.begin($0) }
    }

    /// The check-in that is corrected, as it is.
    public var corrected: CheckInRow? { form.shown?.editing }

    /// Takes over what is marked in a check-in that is corrected.
    private func begin(_ form: CheckInForm) {
        guard !begun else { return }
        begun = true
        body.readings = form.editing?.marked ?? []
    }

    public var isTouched: Bool { draft.isTouched || body.readings != corrected?.marked ?? [] }

    public var canSave: Bool { isTouched && !form.busy }

    public func save() async {
        guard canSave, let shown = form.shown else { return }
        let said = draft.checkIn(shown, readings: body.readings)
        let editing = editing
        let saved = await form.ask { diary, now in
            if let editing { return try diary.editCheckIn(now: now, id: editing, checkIn: said) }
            return try diary.saveCheckIn(now: now, checkIn: said)
        }
        guard let saved else { return openRefused() }
        here.handBack(Changed(saved.today, offer: saved.offer))
        here.say(.saved)
        here.leadOn(saved.offer)
    }

    /// What was deleted leaves history and nothing else: today is handed back as it is now.
    public func delete() async {
        guard let editing, let today = await form.ask({ try $0.deleteCheckIn(now: $1, id: editing) }) else { return }
        here.handBack(Changed(today))
        here.say(.todayCheckInDeleted)
        here.back()
    }
}

// What each part of the form says.
extension CheckInModel {
    public func answer(_ line: DayItem) -> Answer? {
        draft.answers[line.item.id] ?? corrected?.answers.first { $0.item == line.item.id }?.answer
    }

    public func setAnswer(_ answer: Answer?, of line: DayItem) {
        draft.setAnswer(answer, of: line.item.id, in: corrected)
    }

    public func before(_ line: DayItem) -> Answer? { corrected == nil ? line.value : nil }

    public func number(_ skill: Skill) -> Int? {
        draft.skills[skill.id] ?? corrected?.skills.first { $0.skill == skill.id }.map { Int($0.number) }
    }

    public func setNumber(_ number: Int?, of skill: Skill) { draft.setSkill(number, of: skill.id) }

    /// Of `skills` those that were answered, each with its number.
    public func answered(_ skills: [Skill]) -> [String] {
        skills.compactMap { skill in number(skill).map { "\(skill.label) \($0)" } }
    }

    /// Tags that the check-in has already, which is corrected.
    public var knownTriggers: [String] { corrected?.triggers ?? [] }

    public var saidTriggers: [String] { knownTriggers + draft.triggers }

    /// Tags to tick: those of the last weeks, and those that were typed.
    public var tags: [String] {
        let offered = form.shown?.triggers ?? []
        let all = offered + draft.triggers.filter { !offered.contains($0) }
        return all.filter { !knownTriggers.contains($0) }
    }

    public func isTicked(_ tag: String) -> Bool { draft.triggers.contains(tag) }

    public func tick(_ tag: String, _ so: Bool) { draft.tick(tag, so) }

    public var canAddTrigger: Bool { !draft.newTrigger.trimmed.isEmpty }

    public func addTrigger() { draft.addTrigger() }

    /// How many places are marked on the body.
    public var marked: Word? { body.readings.isEmpty ? nil : .todayPlaces(count: body.readings.count) }

    public var triggerText: String {
        get { draft.triggerText ?? (corrected?.triggerTexts ?? []).joined(separator: "\n") }
        set { draft.triggerText = newValue }
    }

    public var note: String {
        get { draft.note ?? (corrected?.notes ?? []).joined(separator: "\n") }
        set { draft.note = newValue }
    }
}

// What is open, and what is wrong where.
extension CheckInModel {
    /// A part that can be folded: a kind of lines, or one of the blocks after them.
    public enum Part: Hashable, Sendable {
        case kind(ItemKind)
        case body, triggers, skills
        case module(String)
    }

    /// Urges and feelings are open, until the person closes them.
    public func isOpen(_ part: Part) -> Bool { open[part] ?? [.kind(.urge), .kind(.emotion)].contains(part) }

    public func fold(_ part: Part, open so: Bool) { open[part] = so }

    public var refused: SomacardError? { form.refused }

    /// The names under which the core refuses what has a field of its own in this form.
    public var fields: Set<String> {
        let items = (form.shown?.items ?? []).flatMap { $0.items.map(\.item.id) }
        return Set(items).union(["note", "trigger-text", "trigger"])
    }

    public var wrongNote: Word? { refused?.field == "note" ? .todayWrongText : nil }

    public var wrongTriggerText: Word? { refused?.field == "trigger-text" ? .todayWrongText : nil }

    public var wrongTrigger: Word? { refused?.field == "trigger" ? .todayWrongTag : nil }

    /// Opens the part in which something was refused.
    private func openRefused() {
        guard let field = refused?.field else { return }
        if field == "trigger" || field == "trigger-text" { open[.triggers] = true }
        if let lines = form.shown?.items.first(where: { $0.holds(field) }) { open[.kind(lines.kind)] = true }
    }
}
