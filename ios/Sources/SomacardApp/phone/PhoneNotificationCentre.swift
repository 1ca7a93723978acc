// The phone's notification centre. It shows reminders by itself, on a locked phone, too, with the words that the person chose
// for it; nothing of the app runs then.

import Foundation
import SomacardModel
import UserNotifications

struct PhoneNotificationCentre: NotificationCentre {
    private var centre: UNUserNotificationCenter { .current() }

    func permission() async -> NoticePermission {
        switch await centre.notificationSettings().authorizationStatus {
        case .notDetermined: .notAsked
        case .authorized, .provisional, .ephemeral: .allowed
        case .denied: .refused
        @unknown default: .refused
        }
    }

    func ask() async {
        // What the person said is found out by looking.
        _ = try? await centre.requestAuthorization(options: [.alert, .sound])
    }

    func pending() async -> Set<String> {
        Set(await centre.pendingNotificationRequests().map(\.identifier))
    }

    func add(_ notice: Notice) async -> Bool {
        let content = UNMutableNotificationContent()
        content.body = notice.text
        content.sound = .default
        content.threadIdentifier = notice.kind.rawValue
        content.categoryIdentifier = NoticeCategory.of(notice).rawValue
        let trigger = UNCalendarNotificationTrigger(dateMatching: notice.components, repeats: false)
        let request = UNNotificationRequest(identifier: notice.id, content: content, trigger: trigger)
        return (try? await centre.add(request)) != nil
    }

    func remove(_ ids: Set<String>) async {
        centre.removePendingNotificationRequests(withIdentifiers: Array(ids))
    }

    func takeAway(_ ids: Set<String>?) async {
        if let ids {
            centre.removeDeliveredNotifications(withIdentifiers: Array(ids))
        } else {
            centre.removeAllDeliveredNotifications()
        }
    }
}

/// What the phone offers below a notification.
enum NoticeCategory: String, CaseIterable {
    case acts, says

    static func of(_ notice: Notice) -> NoticeCategory { notice.canAct ? .acts : .says }

    /// Tells the phone of them, in its language now. The actions open nothing and need no unlocking: the copy for the locked
    /// phone takes them. Where the phone hides what an app says, the one word stands that says nothing of the diary.
    @MainActor static func tell() {
        let categories = allCases.map { category in
            UNNotificationCategory(
                identifier: category.rawValue, actions: category.actions, intentIdentifiers: [],
                hiddenPreviewsBodyPlaceholder: words(.remindersChannel), options: [])
        }
        UNUserNotificationCenter.current().setNotificationCategories(Set(categories))
    }

    @MainActor private var actions: [UNNotificationAction] {
        guard self == .acts else { return [] }
        return NoticeAct.allCases.map { act in
            UNNotificationAction(identifier: act.rawValue, title: words(act.word), options: [])
        }
    }
}

/// What the person can do about a notification without opening the app.
enum NoticeAct: String, CaseIterable {
    case done, later

    var word: Word {
        switch self {
        case .done: .remindersDone
        case .later: .remindersLater
        }
    }
}
