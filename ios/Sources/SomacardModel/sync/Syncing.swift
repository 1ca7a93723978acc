// Syncing by itself: soon after the diary was opened or changed, and every few hours; one sync at a time, with the diary that
// is open or that opens for nobody in particular. An app that was built to stay offline does nothing of this.

import Foundation
import Somacard

@MainActor
public final class Syncing {
    /// Whether this app may reach a network at all.
    public let mayTalk: Bool

    private let diary: PhoneDiary
    private let background: any Background
    /// A number between two, for moments that are no two phones' alike.
    private let chance: @Sendable (ClosedRange<Double>) -> Double
    private var soon: Task<Void, Never>?
    private var busy = false

    // Each at a moment of its own: a relay must not see all phones at once, nor an entry by its time.
    private static let afterNews = 20.0...90.0
    private static let nowAndThen = (4 * 3600.0)...(5 * 3600.0)
    private static let again = 60.0...120.0

    init(
        _ diary: PhoneDiary, _ background: any Background, mayTalk: Bool,
        chance: @escaping @Sendable (ClosedRange<Double>) -> Double = { .random(in: $0) }
    ) {
        self.diary = diary
        self.background = background
        self.mayTalk = mayTalk
        self.chance = chance
    }

    private var phone: Phone { diary.phone }

    /// Looks whether there is a mailbox and something to bring there; `opened` fetches in any case. How long to wait before
    /// a sync; nothing where none is called for.
    func wait(opened: Bool) async -> Duration? {
        guard mayTalk, await diary.opensByItself() else { return nil }
        let now = phone.now()
        // Locked, or not to be read now: the next change asks again.
        guard let screen = try? await diary.aside({ try await $0.run { try $0.syncing(now: now) } }) else { return nil }
        guard screen.state == .synced || screen.state == .firstSyncWaits else {
            stop()
            return nil
        }
        background.wake(notBefore: phone.clock().addingTimeInterval(chance(Self.nowAndThen)))
        let waits = screen.state == .firstSyncWaits || (screen.mailbox?.waiting ?? 0) > 0
        return opened || waits ? .seconds(chance(Self.afterNews)) : nil
    }

    /// Plans one soon, if one is called for; of several changes one sync is made.
    public func replan(opened: Bool = false) async {
        guard let wait = await wait(opened: opened), soon == nil else { return }
        soon = Task {
            var next: Duration? = wait
            while let wait = next, (try? await Task.sleep(for: wait)) != nil {
                next = await sync() ? .seconds(chance(Self.again)) : nil
            }
            soon = nil
        }
    }

    /// Syncs now, if nobody does; whether to try again later.
    @discardableResult
    public func sync() async -> Bool {
        guard !busy else { return false }
        busy = true
        defer { busy = false }
        guard mayTalk, await diary.opensByItself() else { return false }
        do {
            let (now, ask) = (phone.now(), phone.ask)
            let report = try await diary.aside { try await $0.talk(asking: ask) { try $0.sync(now: now) } }
            return report.ended == .later
        } catch SomacardError.NotYet {
            stop()
            return false
        } catch SomacardError.Locked, SomacardError.CannotWrite {
            return true
        } catch {
            return false
        }
    }

    /// There is nothing to sync with.
    public func stop() {
        soon?.cancel()
        soon = nil
        background.letSleep()
    }
}
