// What the phone allows at this moment, for calls of the core that are made on other threads.

import Foundation
import Somacard

final class LimitsNow: @unchecked Sendable {
    private let lock = NSLock()
    private var known = ReminderLimits(capacity: 0, exact: true)

    var limits: ReminderLimits {
        get { lock.withLock { known } }
        set { lock.withLock { known = newValue } }
    }
}
