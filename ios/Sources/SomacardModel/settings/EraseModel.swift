// Erasing everything on this phone: only after a word was typed, so that it never happens by chance.

import Foundation
import Observation
import Somacard

@MainActor
@Observable
public final class EraseModel {
    public var typed = ""
    public let here: Here
    public let work: Work

    public init(_ here: Here) {
        self.here = here
        work = Work(here.diary)
    }

    /// Whether `word`, in the person's language, was typed.
    public func canErase(_ word: String) -> Bool {
        typed.trimmed.lowercased() == word.lowercased() && !work.running
    }

    /// The door stands before this place as soon as the diary is gone: what was begun is done to its end all the same.
    public func erase() async {
        await work.begin { [here] _ in
            await here.deleteClinicMailboxes()
            try await here.diary.erase()
            here.phone.choices.forgetAll()
        }
    }
}

extension Here {
    /// Nobody could delete them afterwards. A relay that does not answer is no obstacle.
    fileprivate func deleteClinicMailboxes() async {
        guard goesOnline, let requests = try? await diary.call({ diary, _ in try diary.clinicMailboxDeletions() })
        else { return }
        let ask = phone.ask
        await withTaskGroup(of: Void.self) { group in
            for request in requests { group.addTask { _ = await ask(request) } }
        }
    }
}
