// What of the phone can be tried without one.

import Foundation
import SomacardModel
import Testing

@testable import SomacardApp

@Suite struct PhoneTests {
    @Test func choicesAreKeptAndForgotten() {
        let choices = PhoneChoices()
        choices.forgetAll()
        #expect(choices.lockAfter == .fiveMinutes && choices.hidesScreen)
        choices.lock(after: .atOnce)
        choices.hideScreen(false)
        #expect(PhoneChoices().lockAfter == .atOnce && !PhoneChoices().hidesScreen)
        choices.forgetAll()
        #expect(PhoneChoices().lockAfter == .fiveMinutes && PhoneChoices().hidesScreen)
    }

    @Test func anAppThatWasNotBuiltToTalkDoesNot() async {
        // The tests' own bundle says nothing of it.
        #expect(!Bundle.main.mayTalk)
        let phone = await Phone.ofThisPhone(AskedPerson(), Unlocked())
        let request = Request(
            method: .get, url: "https://relay.invalid", authorization: "", contentType: "", body: Data())
        #expect(await phone.ask(request) == nil)
    }

    @Test func untilThePhoneWasLookedAtItCountsAsLocked() async throws {
        let phone = await Phone.ofThisPhone(AskedPerson(), Unlocked())
        #expect(throws: VaultError.self) { try phone.vault.has(slot: .file) }
    }
}
