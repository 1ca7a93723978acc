// Somebody to share with who is no linked clinic.

import Foundation
import Observation
import Somacard

@MainActor
@Observable
public final class AddRecipientModel {
    public let here: Here
    public let work: Work
    public var name = ""
    public var role: Role = .dbtTherapist
    /// Their key, `age1…`, if they gave one.
    public var sealTo = ""

    public init(_ here: Here) {
        self.here = here
        work = here.work()
    }

    /// Something is typed that is not saved.
    public var isTouched: Bool { !name.isBlank || !sealTo.isBlank }

    public func wrong(at field: String) -> Phrase? { work.refused?.wrong(at: field) }

    /// The refusal, where it is about none of the fields.
    public var refused: SomacardError? { wrong(at: "name") ?? wrong(at: "recipient") == nil ? work.refused : nil }

    /// Adds them, and goes on with them where the person came from.
    public func add() async {
        let (name, role) = (name.trimmed, role)
        let key = sealTo.trimmed
        await work.begin { [here] work in
            do {
                let added = try await work.call {
                    try $0.addRecipient(now: $1, name: name, role: role, sealTo: key.isEmpty ? nil : key)
                }
                here.handBack(added)
            } catch SomacardError.SavedThenLocked {
                // They are there; only the answer was not read.
            }
            here.back()
        }
    }
}

extension Role {
    public var word: Word {
        switch self {
        case .dbtTherapist: .shareRoleDbtTherapist
        case .groupLeader: .shareRoleGroupLeader
        case .massagePractitioner: .shareRoleMassagePractitioner
        case .other: .shareRoleOther
        }
    }
}
