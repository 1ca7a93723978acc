// A line of the plan: its words, a number where it names somebody, its place among the others. What is typed stays
// until it is saved.

import Foundation
import Observation
import Somacard

/// What is being written of a line.
public struct PlanLineDraft: Equatable, Sendable {
    public var words: String
    public var phone: String
    public var rests: Bool

    init(_ line: PlanLineRow?) {
        words = line?.words.joined(separator: "\n") ?? ""
        phone = line?.phone ?? ""
        rests = line?.notAfterSelfHarm ?? false
    }
}

@MainActor
@Observable
public final class PlanLineModel {
    /// The fields that say themselves what is wrong.
    public static let fields: Set = ["words", "phone"]

    public let here: Here
    public let plan: Screen<SafetyPlanScreen>
    private let at: Step
    private let id: String?
    private var changed: PlanLineDraft?

    public init(_ here: Here, step: Step, id: String?) {
        self.here = here
        at = step
        self.id = id
        plan = here.screen(.safety, revision: \.revision) { try $0.safetyPlan(now: $1) }
    }

    /// As it is written, until something was typed.
    public var draft: PlanLineDraft {
        get { changed ?? PlanLineDraft(line) }
        set { changed = newValue }
    }

    public var step: PlanStep? { plan.shown?.plan.steps.first { $0.step == at } }

    /// The line as it is in the plan; none for a new one.
    public var line: PlanLineRow? { step?.lines.first { $0.id == id } }

    /// It was taken out of the plan elsewhere.
    public var isGone: Bool { plan.shown != nil && id != nil && line == nil }

    public var hasContacts: Bool { step?.hasContacts == true }

    public var wordsLabel: Word { hasContacts ? .safetyWho : .safetyOwnWords }

    public var hasVersions: Bool { (line?.words.count ?? 0) > 1 }

    /// Without words there is no line; the core names what it does not take, not what was meant.
    public var wrongWords: Phrase? {
        guard let wrong = plan.refused?.wrong(at: "words") else { return nil }
        return draft.words.allSatisfy(\.isWhitespace) ? .word(.safetyNeedsWords) : wrong
    }

    public var wrongPhone: Phrase? { plan.refused?.wrong(at: "phone") }

    /// Something was changed and is not saved.
    public var isTouched: Bool { draft != PlanLineDraft(line) }

    public var canSave: Bool { plan.shown != nil && !isGone && !plan.busy }

    public func save() async {
        let (draft, step, id) = (draft, at, id)
        let phone = hasContacts ? draft.phone : nil
        let rests = hasContacts ? draft.rests : nil
        let saved = await plan.ask { diary, now in
            if let id {
                let edit = PlanLineEdit(words: draft.words, phone: phone, notAfterSelfHarm: rests)
                return try diary.editPlanLine(now: now, id: id, edit: edit)
            }
            let line = NewPlanLine(words: draft.words, phone: phone, notAfterSelfHarm: rests ?? false)
            return try diary.addPlanLine(now: now, step: step, line: line)
        }
        guard let saved else { return here.leaveIfSaved(plan) }
        leave(saved, saying: .saved)
    }

    public func delete() async {
        guard let id else { return }
        let left = await plan.ask { try $0.deletePlanLine(now: $1, id: id) }
        if let left { leave(left, saying: .safetyDeleted) }
    }

    func leave(_ plan: SafetyPlanScreen, saying word: Word) {
        here.say(word)
        here.handBack(plan)
        here.back()
    }
}
