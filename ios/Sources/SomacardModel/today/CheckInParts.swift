// What each part of a check-in's form says, and takes.

import Somacard

extension CheckInModel {
    public func answer(_ line: DayItem) -> Answer? { draft.answer(line.item.id) }

    public func setAnswer(_ answer: Answer?, of line: DayItem) { draft.setAnswer(answer, of: line.item.id) }

    public func before(_ line: DayItem) -> Answer? { corrected == nil ? line.value : nil }

    public func number(_ skill: Skill) -> Int? { draft.skill(skill.id) }

    public func setNumber(_ number: Int?, of skill: Skill) { draft.setSkill(number, of: skill.id) }

    /// Of `skills` those that were answered, each with its number.
    public func answered(_ skills: [Skill]) -> [String] {
        skills.compactMap { skill in number(skill).map { "\(skill.label) \($0)" } }
    }

    /// Tags to tick: those of the last weeks, those that the check-in has which is corrected, and those that were typed. One
    /// that is unticked stays, to be ticked again.
    public var tags: [String] {
        var seen: Set<String> = []
        let all = (form.shown?.triggers ?? []) + (corrected?.triggers ?? []) + draft.triggers
        return all.filter { seen.insert($0).inserted }
    }

    public func isTicked(_ tag: String) -> Bool { draft.triggers.contains(tag) }

    public func tick(_ tag: String, _ so: Bool) { draft.tick(tag, so) }

    public var canAddTrigger: Bool { !draft.newTrigger.trimmed.isEmpty }

    public func addTrigger() { draft.addTrigger() }

    /// How many places are marked on the body.
    public var marked: Word? { body.readings.isEmpty ? nil : .todayPlaces(count: body.readings.count) }
}
