// The phone's notification centre, as far as reminders need it. It takes 64 notifications of an app that are still to come,
// and what it does with more is its own affair: so it is never given more, and is asked afterwards what it has.

public enum NoticePermission: Sendable {
    /// The person was not asked yet; the phone asks once.
    case notAsked
    case refused
    case allowed
}

public protocol NotificationCentre: Sendable {
    func permission() async -> NoticePermission

    /// Asks the person, where that is a question still.
    func ask() async

    /// The ids of those that are still to come.
    func pending() async -> Set<String>

    /// Takes one; one of the same id is replaced. False where the phone says that it did not.
    func add(_ notice: Notice) async -> Bool

    /// Takes back what is still to come.
    func remove(_ ids: Set<String>) async

    /// Takes away what has come and still stands there; all, when no ids are given.
    func takeAway(_ ids: Set<String>?) async
}

/// Where nothing is shown: before the app's shell brings the phone's own.
public struct NoNotificationCentre: NotificationCentre {
    public init() {}

    public func permission() async -> NoticePermission { .refused }

    public func ask() async {}

    public func pending() async -> Set<String> { [] }

    public func add(_ notice: Notice) async -> Bool { false }

    public func remove(_ ids: Set<String>) async {}

    public func takeAway(_ ids: Set<String>?) async {}
}
