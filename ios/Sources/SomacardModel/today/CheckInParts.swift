// What each part of a check-in's form says, and takes.

import Somacard

extension CheckInModel {
    public func answer(_ line: DayItem) -> Answer? {
        draft.answers[line.item.id] ?? corrected?.answers.first { $0.item == line.item.id }?.answer
    }

    public func setAnswer(_ answer: Answer?, of line: DayItem) {
        draft.setAnswer(answer, of: line.item.id, in: corrected)
    }

    public func before(_ line: DayItem) -> Answer? { corrected == nil ? line.value : nil }

    public func number(_ skill: Skill) -> Int? {
        draft.skills[skill.id] ?? corrected?.skills.first { $0.skill.id == skill.id }.map { Int($0.number) }
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
