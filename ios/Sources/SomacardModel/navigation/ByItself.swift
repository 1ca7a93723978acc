// What the app does without being asked to: after the diary was opened or changed, after the clock's zone or a permission
// changed, and when the phone wakes it, it plans reminders anew and looks whether there is something to sync. These calls of
// the core are no screen's; they come a moment after the last change, so that a screen never waits for them.

import Somacard

@MainActor
public final class ByItself {
    private let app: AppModel
    private var opening = 0

    init(_ app: AppModel) { self.app = app }

    /// How long after the last change; what changes meanwhile begins it anew.
    public static let settled = Duration.seconds(1)

    /// The news has settled.
    public func afterNews() async {
        let news = app.diary.news
        guard news.opening > 0 else { return }
        let opened = news.opening != opening
        opening = news.opening
        await app.reminding.replan(.dataChanged)
        await app.syncing.replan(opened: opened)
    }

    /// The app came to the front: the diary may be locked, the permission another one.
    public func came() async {
        await app.leaving.came()
        let changed = await app.reminding.look()
        await app.reminding.replan(changed ? .permissionChanged : .dataChanged)
    }

    /// The app was left.
    public func left() async {
        await app.background.holding { [app] in await app.leaving.left() }
    }

    /// The phone is in another zone, or its zones are others.
    public func zoneChanged() async { await app.reminding.replan(.zoneChanged) }

    /// The clock was set, or a new day began.
    public func clockChanged() async { await app.reminding.replan(.clockSet) }

    /// The phone gave the app a little time.
    public func woken() async {
        await app.reminding.replan(.dataChanged)
        await app.syncing.sync()
        // The next time is asked for by it, too.
        _ = await app.syncing.wait(opened: false)
    }
}
