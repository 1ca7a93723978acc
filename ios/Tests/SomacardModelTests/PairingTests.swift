// Two devices that compare six digits.

import Observation
import SomacardModel
import SomacardTrial
import Testing

@MainActor @Suite struct PairingTests {
    /// Waits for what the core's threads do.
    private func question(_ pairing: PairingTalk) async -> PairingQuestion? {
        for await question in values({ pairing.question }) where question != nil { return question }
        return nil
    }

    /// What is read, now and at each change.
    private func values<Value: Sendable>(_ read: @escaping @MainActor () -> Value) -> AsyncStream<Value> {
        AsyncStream { continuation in
            let watching = Task { @MainActor in
                while !Task.isCancelled {
                    continuation.yield(read())
                    await withCheckedContinuation { changed in
                        withObservationTracking {
                            _ = read()
                        } onChange: {
                            changed.resume()
                        }
                    }
                }
            }
            continuation.onTermination = { _ in watching.cancel() }
        }
    }

    @Test func sixDigitsAreComparedAndANoEndsIt() async throws {
        let trial = try await Trial.sample()
        let asking = AskingDigits()
        let pairing = PairingTalk(trial.go(.devices(.pairing)).work())
        let talk = Task { await pairing.begin { _, _ in asking } }
        let digits = try #require(await question(pairing)?.code)
        #expect(digits.inTwoGroups == "042 137" && digits.digitByDigit == "0 4 2 1 3 7")
        #expect(!pairing.waits)
        pairing.compared(same: false)
        await talk.value
        #expect(asking.same == false)
        #expect(pairing.end?.text == "Not paired." && !pairing.paired && pairing.question == nil)
    }

    @Test func whoLeavesSaysNoYes() async throws {
        let trial = try await Trial.sample()
        let asking = AskingDigits()
        let here = trial.go(.devices(.pairing))
        let pairing = PairingTalk(here.work())
        let talk = Task { await pairing.begin { _, _ in asking } }
        _ = await question(pairing)
        here.back()
        await talk.value
        #expect(asking.same != true && pairing.question == nil && !pairing.work.running)
    }

    @Test func withoutAMailboxThereIsNoCode() async throws {
        let trial = try await Trial.sample()
        let model = ShowingModel(trial.go(.devices(.pairing)))
        _ = trial.taken()
        await model.appear()
        await model.appear()
        #expect(trial.taken() == ["showPairing"])
        guard case .NotYet(.mailbox, _) = model.pairing.work.refused else {
            Issue.record("there was a code")
            return
        }
        #expect(model.canShowNew)
    }
}
