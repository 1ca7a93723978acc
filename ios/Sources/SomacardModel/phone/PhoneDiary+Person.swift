// Whether the diary's key waits for the person.

import Somacard

extension PhoneDiary {
    /// Whether the diary's key works only just after the person was asked; no, where that can't be known now.
    public func asksForPerson() async -> Bool {
        (try? await elsewhere { try $0.vault.asksForPerson() }) ?? false
    }

    /// Asks for the person before their key is taken. A phone without a code can't ask, and its key went with the code: that
    /// is another thing than somebody who says no.
    func askFirst() async throws {
        guard phone.presence.canAsk else { throw SomacardError.CannotOpen(why: .keyMissing, advice: "") }
        guard await phone.presence.isConfirmed() else { throw SomacardError.Cancelled }
    }

    /// Chooses that, asking for the person once; whether it is so now. With a key that asks, taking the phone's code away
    /// ends the key, and only the recovery words open the diary then: say so before.
    public func askForPerson(_ yes: Bool) async throws -> Bool {
        guard phone.presence.canAsk, await phone.presence.isConfirmed() else { return await asksForPerson() }
        do {
            try await elsewhere { try $0.vault.askForPerson(yes) }
        } catch {
            throw SomacardError.Vault(reason: error.forLog)
        }
        return await asksForPerson()
    }

    /// Whether the app may open it by itself: it is open, or it is there and its key asks for nobody.
    public func opensByItself() async -> Bool {
        if !isLocked { return true }
        let ready = try? await elsewhere { phone in
            let there = try startState(folder: phone.folder.path, vault: phone.vault) == .ready
            return try there && !phone.vault.asksForPerson()
        }
        return ready ?? false
    }
}
