// What is typed in a check-in before it is saved: only what became different, so that a correction leaves the rest as it is.
// What was said can be taken back, there too.

import Somacard

public struct CheckInDraft: Equatable, Sendable {
    private let was: CheckInRow?
    /// Answers that are different, by item; nothing where one is taken back.
    private var answers: [String: Answer?] = [:]
    /// Skills that are different, by id; nothing where one is taken back.
    private var skills: [String: Int?] = [:]
    /// Trigger tags that are ticked, in that order; of a check-in that is corrected also those that it has.
    public private(set) var triggers: [String]
    /// A tag that is being typed.
    public var newTrigger = ""
    public var triggerText: String
    public var note: String
    public var inSession = false

    /// Begun from the check-in that is corrected.
    init(_ was: CheckInRow? = nil) {
        self.was = was
        triggers = was?.triggers ?? []
        triggerText = Self.triggerText(was)
        note = Self.note(was)
    }

    /// As it was typed, else as the check-in has it.
    func answer(_ item: String) -> Answer? {
        if let touched = answers[item] { touched } else { said(item) }
    }

    mutating func setAnswer(_ answer: Answer?, of item: String) {
        let now = answer.flatMap { $0.isBlank ? nil : $0 }
        if now == said(item) {
            answers.removeValue(forKey: item)
        } else {
            answers.updateValue(now, forKey: item)
        }
    }

    /// How far a skill came, likewise.
    func skill(_ id: String) -> Int? {
        if let touched = skills[id] { touched } else { used(id) }
    }

    mutating func setSkill(_ number: Int?, of id: String) {
        if number == used(id) {
            skills.removeValue(forKey: id)
        } else {
            skills.updateValue(number, forKey: id)
        }
    }

    mutating func tick(_ tag: String, _ so: Bool) {
        triggers.removeAll { $0 == tag }
        if so { triggers.append(tag) }
    }

    /// Takes the tag that was typed among those chosen.
    mutating func addTrigger() {
        triggers = ticked
        newTrigger = ""
    }

    /// With the one that is being typed.
    private var ticked: [String] {
        let tag = newTrigger.trimmed
        return tag.isEmpty || triggers.contains(tag) ? triggers : triggers + [tag]
    }

    private func said(_ item: String) -> Answer? { was?.answers.first { $0.item == item }?.answer }

    private func used(_ skill: String) -> Int? { was?.skills.first { $0.skill.id == skill }.map { Int($0.number) } }

    private static func triggerText(_ row: CheckInRow?) -> String { (row?.triggerTexts ?? []).joined(separator: "\n") }

    private static func note(_ row: CheckInRow?) -> String { (row?.notes ?? []).joined(separator: "\n") }
}

// What is saved of it.
extension CheckInDraft {
    private var tagsBefore: [String] { was?.triggers ?? [] }

    /// A text that was emptied is sent empty, which takes it away.
    private var newTriggerText: String? { changed(triggerText, from: Self.triggerText(was)) }

    private var newNote: String? { changed(note, from: Self.note(was)) }

    /// Something is other than it was, and can be saved.
    var isTouched: Bool {
        !answers.isEmpty || !skills.isEmpty || Set(ticked) != Set(tagsBefore) || newTriggerText != nil
            || newNote != nil
    }

    /// As it is saved, with all that is marked on the body now.
    func checkIn(_ form: CheckInForm, readings: [NewReading]) -> NewCheckIn {
        let marked = was?.marked ?? []
        return NewCheckIn(
            forDay: was == nil ? form.forDay : nil,
            inSession: inSession,
            answers: answers.map { NewAnswer(item: $0, answer: $1) },
            readings: readings.filter { !marked.contains($0) },
            unmark: marked.filter { was in !readings.contains { $0.isAbout(was) } },
            triggers: ticked.filter { !tagsBefore.contains($0) },
            untrigger: tagsBefore.filter { !ticked.contains($0) },
            triggerText: newTriggerText,
            skills: skills.compactMap { skill, number in number.map { SkillUsed(skill: skill, number: Int32($0)) } },
            unskill: skills.filter { $0.value == nil }.map(\.key),
            note: newNote)
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
