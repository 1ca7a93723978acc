// What the person does about a notification, and what comes while the app is in front.

import Foundation
import SomacardModel
import UserNotifications

@MainActor
final class NoticeHearing: NSObject, UNUserNotificationCenterDelegate {
    private let app: AppModel

    init(_ app: AppModel) { self.app = app }

    /// Before the app has started: else the phone forgets what it was started for.
    func begin() {
        NoticeCategory.tell()
        UNUserNotificationCenter.current().delegate = self
    }

    // With handlers, not `async`: those are called back off the main thread, and the system ends the app for that.
    nonisolated func userNotificationCenter(
        _ center: UNUserNotificationCenter, didReceive response: UNNotificationResponse,
        withCompletionHandler completionHandler: @escaping () -> Void
    ) {
        let (id, act) = (response.notification.request.identifier, response.actionIdentifier)
        let over = Over(completionHandler)
        Task { @MainActor in
            await take(act, of: id)
            over.say(())
        }
    }

    nonisolated func userNotificationCenter(
        _ center: UNUserNotificationCenter, willPresent notification: UNNotification,
        withCompletionHandler completionHandler: @escaping (UNNotificationPresentationOptions) -> Void
    ) {
        let id = notification.request.identifier
        let over = Over(completionHandler)
        Task { @MainActor in
            // Shown to somebody who uses the diary, it was seen.
            if !app.diary.isLocked { app.reminding.noted(id) }
            over.say([.banner, .list, .sound])
        }
    }

    private func take(_ act: String, of id: String) async {
        switch NoticeAct(rawValue: act) {
        case .done: await app.reminding.done(id)
        case .later: await app.reminding.later(id)
        case nil where act == UNNotificationDefaultActionIdentifier: await app.reminding.opened(id)
        case nil: break
        }
    }
}

/// Tells the system once, on the main thread, that something is over.
private struct Over<Answer>: @unchecked Sendable {
    private let tell: (Answer) -> Void

    init(_ tell: @escaping (Answer) -> Void) { self.tell = tell }

    @MainActor func say(_ answer: Answer) { tell(answer) }
}
