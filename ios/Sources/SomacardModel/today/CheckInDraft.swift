// What is typed in a check-in before it is saved: only what was touched, so that a correction leaves the rest as it is.

import Somacard

public struct CheckInDraft: Equatable, Sendable {
    /// Answers that were touched, by item.
    private(set) var answers: [String: Answer] = [:]
    /// Skills that were touched, by id.
    private(set) var skills: [String: Int] = [:]
    /// Trigger tags that were ticked or added, in that order.
    public private(set) var triggers: [String] = []
    /// A tag that is being typed.
    public var newTrigger = ""
    public var triggerText: String?
    public var note: String?
    public var inSession = false

    mutating func setAnswer(_ answer: Answer?, of item: String, in editing: CheckInRow?) {
        let known = editing?.answers.contains { $0.item == item } ?? false
        // A text that is emptied is an answer only where there was one.
        answers[item] = answer.flatMap { $0.isBlank && !known ? nil : $0 }
    }

    mutating func setSkill(_ number: Int?, of skill: String) { skills[skill] = number }

    mutating func tick(_ tag: String, _ so: Bool) {
        triggers.removeAll { $0 == tag }
        if so { triggers.append(tag) }
    }

    /// Takes the tag that was typed among those chosen.
    mutating func addTrigger() {
        if let tag = typedTrigger { triggers.append(tag) }
        newTrigger = ""
    }

    private var typedTrigger: String? {
        let tag = newTrigger.trimmed
        return tag.isEmpty || triggers.contains(tag) ? nil : tag
    }

    /// Something was touched that can be saved.
    var isTouched: Bool {
        !answers.isEmpty || !skills.isEmpty || !triggers.isEmpty
            || [triggerText, note, newTrigger].contains { !($0 ?? "").trimmed.isEmpty }
    }

    /// As it is saved, with all that is marked on the body now.
    func checkIn(_ form: CheckInForm, readings: [NewReading]) -> NewCheckIn {
        let marked = form.editing?.marked ?? []
        return NewCheckIn(
            forDay: form.editing == nil ? form.forDay : nil,
            inSession: inSession,
            answers: answers.map { NewAnswer(item: $0, answer: $1) },
            readings: readings.filter { !marked.contains($0) },
            unmark: marked.filter { was in !readings.contains { $0.isAbout(was) } },
            triggers: triggers + [typedTrigger].compactMap(\.self),
            triggerText: triggerText,
            skills: skills.map { SkillUsed(skill: $0, number: Int32($1)) },
            note: note)
    }
}

extension CheckInRow {
    /// What it has marked on the body.
    var marked: [NewReading] { readings.map(NewReading.init) }
}

extension NewReading {
    /// As it was marked, with its note.
    init(_ row: ReadingRow) {
        let note = row.notes.joined(separator: "\n")
        self.init(
            target: row.target, sensation: row.sensation.id, answer: row.answer, note: note.isEmpty ? nil : note)
    }
}
