// Whether the phone is unlocked, as the system told last. It is asked for on the main thread and needed on others; until it was
// asked for, the answer is no.

import Foundation
import UIKit

@MainActor
final class Unlocked {
    private let known = Known()

    nonisolated init() {}

    /// For whoever must not wait: the vault.
    nonisolated var isSo: @Sendable () -> Bool { { [known] in known.isSo } }

    /// Looks now, and listens from then on.
    func watch(_ application: UIApplication) {
        known.isSo = application.isProtectedDataAvailable
        tell(UIApplication.protectedDataDidBecomeAvailableNotification, true)
        tell(UIApplication.protectedDataWillBecomeUnavailableNotification, false)
    }

    private func tell(_ name: Notification.Name, _ so: Bool) {
        _ = NotificationCenter.default.addObserver(forName: name, object: nil, queue: .main) { [known] _ in
            known.isSo = so
        }
    }
}

private final class Known: @unchecked Sendable {
    private let lock = NSLock()
    private var so = false

    var isSo: Bool {
        get { lock.withLock { so } }
        set { lock.withLock { so = newValue } }
    }
}
