// Time in the background that a test gives: what was asked for is written down.

import Foundation
import SomacardModel

public final class TrialBackground: Background {
    /// When the app wants to be woken; nothing when it does not.
    public let wakes = Guarded<Date?>(nil)

    public init() {}

    public func wake(notBefore: Date) { wakes.value = notBefore }

    public func letSleep() { wakes.value = nil }

    public func holding(_ work: @escaping @MainActor @Sendable () async -> Void) async { await work() }
}
