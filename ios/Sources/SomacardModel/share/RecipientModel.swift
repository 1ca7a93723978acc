// Somebody whom the person named to share with: another name, another role, another key, or off the list.

import Observation
import Somacard

@MainActor
@Observable
public final class RecipientModel {
    public let here: Here
    public let work: Work
    /// As they were when this was opened.
    public let one: ShareRecipientRow
    public var name: String
    public var role: Role
    /// A key of theirs, `age1…`; one that is there is not shown.
    public var sealTo = ""
    /// The key that is there is taken away.
    public var keyAway = false

    public init(_ here: Here, _ one: ShareRecipientRow) {
        self.here = here
        self.one = one
        work = here.work()
        name = one.label
        role = one.role
    }

    /// Something is different that is not saved.
    public var isTouched: Bool { edit != RecipientEdit() }

    public var canSave: Bool { isTouched && !work.running }

    public var keyLabel: Word { one.sealable ? .shareSealToOther : .shareSealTo }

    public var keyMore: Word { one.sealable ? .shareSealToOtherMore : .shareSealToMore }

    public var wrongName: Phrase? { work.refused?.wrong(at: "name") }

    public var wrongKey: Phrase? { work.refused?.wrong(at: "recipient") ?? work.refused?.wrong(at: "seal_to") }

    /// The refusal, where it is about none of the fields.
    public var refused: SomacardError? { wrongName ?? wrongKey == nil ? work.refused : nil }

    /// They are changed, and it is for them.
    public func save() async {
        let (id, edit) = (one.id, edit)
        await leave(.saved) { try $0.editRecipient(now: $1, id: id, edit: edit) }
    }

    /// They are off the list, and it is for nobody in particular. What went to them stays in the log.
    public func takeOff() async {
        let id = one.id
        await leave(.shareTakenOff) { try $0.deleteRecipient(now: $1, id: id) }
    }

    /// Goes on with what is usual then where the person came from.
    private func leave(
        _ said: Word, _ call: @escaping @Sendable (Diary, Moment) throws -> ShareScreen
    ) async {
        await work.begin { [here] work in
            do {
                here.handBack(try await work.call(call))
            } catch SomacardError.SavedThenLocked {
                // It is done; only the answer was not read.
            }
            here.say(said)
            here.back()
        }
    }

    /// What is different.
    private var edit: RecipientEdit {
        RecipientEdit(
            name: name.trimmed == one.label ? nil : name.trimmed,
            role: role == one.role ? nil : role,
            sealTo: sealTo.isBlank || keyAway ? nil : sealTo.trimmed,
            clearSealTo: keyAway)
    }
}
