// The process on the phone: what the system starts, and what it tells. It makes the one model that every screen asks.

import Foundation
import SomacardModel
import UIKit

@MainActor
public final class PhoneDelegate: NSObject, UIApplicationDelegate {
    private let asked = AskedPerson()
    private let unlocked = Unlocked()
    private lazy var notices = NoticeHearing(app)

    public private(set) lazy var app = AppModel(
        .ofThisPhone(asked, unlocked), centre: PhoneNotificationCentre(), background: PhoneBackground(),
        mayTalk: Bundle.main.mayTalk)

    public func application(
        _ application: UIApplication,
        didFinishLaunchingWithOptions launchOptions: [UIApplication.LaunchOptionsKey: Any]? = nil
    ) -> Bool {
        unlocked.watch(application)
        notices.begin()
        PhoneBackground.begin { [app] in await app.byItself.woken() }
        app.phone.shared.forgetOld()
        listen()
        return true
    }

    private func listen() {
        hear(.NSSystemTimeZoneDidChange) { await $0.byItself.zoneChanged() }
        hear(UIApplication.significantTimeChangeNotification) { await $0.byItself.clockChanged() }
        hear(UIApplication.protectedDataDidBecomeAvailableNotification) { await $0.reminding.replan(.dataChanged) }
        hear(UIApplication.didEnterBackgroundNotification) { [asked] _ in asked.forget() }
    }

    private func hear(_ name: Notification.Name, _ tell: @escaping @MainActor @Sendable (AppModel) async -> Void) {
        _ = NotificationCenter.default.addObserver(forName: name, object: nil, queue: .main) { [app] _ in
            Task { @MainActor in await tell(app) }
        }
    }
}
