// The person, as the phone knows them: asked once by a face, a finger or the phone's code, and known to the Keychain for a
// little while, so that one question serves the app and the key.

import Foundation
import LocalAuthentication
import SomacardModel

final class AskedPerson: Presence, @unchecked Sendable {
    /// How long a yes opens the key: from the question to the opening it takes a moment.
    private static let holds = Duration.seconds(20)

    private let lock = NSLock()
    private var confirmed: (context: LAContext, at: ContinuousClock.Instant)?

    var canAsk: Bool { LAContext().canEvaluatePolicy(.deviceOwnerAuthentication, error: nil) }

    func isConfirmed() async -> Bool {
        let why = await words(.phonePresence)
        let context = LAContext()
        guard (try? await context.evaluatePolicy(.deviceOwnerAuthentication, localizedReason: why)) == true else {
            return false
        }
        keep(context)
        return true
    }

    /// The person left: they are asked again.
    func forget() {
        lock.withLock {
            confirmed?.context.invalidate()
            confirmed = nil
        }
    }

    /// With a context that shows nothing and asks nobody.
    func nobody<Answer>(_ work: (LAContext) -> Answer) -> Answer {
        let silent = LAContext()
        silent.interactionNotAllowed = true
        return work(silent)
    }

    /// With the context of the last question, while its yes holds; else with one that asks nobody: the app asks, and the
    /// Keychain never does by itself.
    func whoeverWas<Answer>(_ work: (LAContext) -> Answer) -> Answer {
        lock.withLock {
            guard let (context, at) = confirmed, at.duration(to: .now) < Self.holds else { return nobody(work) }
            return work(context)
        }
    }

    private func keep(_ context: LAContext) {
        lock.withLock { confirmed = (context, .now) }
    }
}
