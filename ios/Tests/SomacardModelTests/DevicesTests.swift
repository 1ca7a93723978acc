// The person's devices: a mailbox, syncing, joining, an end.

import SomacardModel
import SomacardTrial
import Testing

@MainActor @Suite struct DevicesTests {
    private func open(_ trial: Trial) async -> DevicesModel {
        let model = DevicesModel(trial.go(.devices(.home)))
        await model.screen.refresh()
        _ = trial.taken()
        return model
    }

    private func state(_ trial: Trial) async throws -> SyncState {
        try await trial.core { try $0.syncing(now: $1).state }
    }

    @Test func theScreenIsOneCall() async throws {
        let trial = try await Trial.sample()
        let model = DevicesModel(trial.go(.devices(.home)))
        await model.screen.refresh()
        #expect(trial.taken() == ["syncing"])
        #expect(model.screen.shown?.state == .notSynced)
    }

    @Test func aMailboxIsOpenedWithAFirstSync() async throws {
        let trial = try await Trial.sample()
        let relay = trial.online()
        let model = MailboxModel(trial.go(.devices(.mailbox)))
        model.relay = " https://relay.example"
        model.code = "a-join-code"
        model.name = "Phone"
        _ = trial.taken()
        await model.goOn()
        #expect(trial.taken() == ["openMailbox", "sync"])
        #expect(relay.asked.value.first == "POST mailboxes")
        #expect(model.open && model.talk.report?.text.contains("relay can't be reached") == true)
        #expect(try await state(trial) == .firstSyncWaits)
        await model.goOn()
        #expect(trial.app.ways.place == .today(.home))
    }

    @Test func anAddressThatIsNoneIsRefusedAtItsField() async throws {
        let trial = try await Trial.sample()
        let model = MailboxModel(trial.go(.devices(.mailbox)))
        model.relay = "relay"
        model.name = "Phone"
        await model.goOn()
        #expect(model.talk.work.refused?.wrong(at: "relay") != nil && model.isAtAField && !model.open)
        #expect(model.relay == "relay" && model.name == "Phone")
        #expect(try await state(trial) == .notSynced)
    }

    @Test func aSyncCanBeStopped() async throws {
        let trial = try await Trial.sample()
        try await trial.openMailbox()
        let asked = trial.silent()
        let model = await open(trial)
        let syncing = Task { await model.sync() }
        for await _ in asked { break }
        model.talk.work.stop()
        await syncing.value
        #expect(!model.talk.work.running && model.talk.report == nil)
        #expect(trial.taken() == ["sync"])
    }

    @Test func theLastDeviceThatStopsHasTheMailboxDeletedFirst() async throws {
        let trial = try await Trial.sample()
        let relay = trial.online()
        try await trial.openMailbox()
        let model = await open(trial)
        let syncing = try #require(model.screen.shown)
        #expect(model.stopping(syncing) == .devicesStopLast)
        await model.stop(syncing)
        #expect(relay.asked.value == ["DELETE mailbox"])
        #expect(trial.taken() == ["mailboxDeletion", "stopSyncing"])
        #expect(try await state(trial) == .notSynced)
    }

    @Test func aMailboxThatCouldNotBeDeletedIsThePersonsToLeave() async throws {
        let trial = try await Trial.sample()
        try await trial.openMailbox()
        let model = await open(trial)
        await model.stop(try #require(model.screen.shown))
        #expect(model.keptThere)
        #expect(try await state(trial) == .firstSyncWaits)
        await model.end()
        #expect(!model.keptThere)
        #expect(try await state(trial) == .notSynced)
    }

    @Test func aCodeThatIsNoneIsRefusedAndStays() async throws {
        let trial = try await Trial.sample()
        let model = JoiningModel(trial.go(.devices(.join)).work())
        model.name = "Tablet"
        model.byWords = false
        model.code = "nonsense"
        _ = trial.taken()
        await model.join()
        #expect(trial.taken() == ["join"])
        #expect(model.wrongCode == .word(.devicesCodeNotWhole) && model.isAtAField)
        #expect(model.code == "nonsense" && model.bar == .devicesJoinNow)
    }

    @Test func wordsThatAreNoneAreRefusedAtTheirField() async throws {
        let trial = try await Trial.new()
        let model = RecoveringModel(trial.go(.devices(.recover)).work())
        model.relay = "https://relay.example"
        model.words = "one two three"
        await model.recover()
        #expect(model.talk.work.refused?.wrong(at: "recovery-words") != nil && model.isAtAField)
        #expect(model.words == "one two three" && !model.over)
    }
}
