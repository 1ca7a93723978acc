// Time that the phone gives an app which is not in front: a little when it is left, and now and then a little more.

import Foundation

public protocol Background: Sendable {
    /// Asks to be woken once, not before that moment; a later wish takes the place of an earlier one.
    func wake(notBefore: Date)

    /// Takes the wish back.
    func letSleep()

    /// Holds the phone awake while something is finished; the phone may end it at any point.
    func holding(_ work: @escaping @MainActor @Sendable () async -> Void) async
}

/// Where the phone gives none: before the app's shell brings the phone's own.
public struct NoBackground: Background {
    public init() {}

    public func wake(notBefore: Date) {}

    public func letSleep() {}

    public func holding(_ work: @escaping @MainActor @Sendable () async -> Void) async { await work() }
}
