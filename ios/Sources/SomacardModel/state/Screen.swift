// A screen of the core: read in one call, read again when something it shows has changed, and replaced by what an action
// gives back. So each screen and each action is one call of the core.

import Observation
import Somacard

/// What ``read`` gives, of the diary's parts in `areas` (of all, when none is named); `revision` tells how new it is.
@MainActor
@Observable
public final class Screen<Shown: Sendable> {
    public typealias Call<Answer> = @Sendable (Diary, Moment) throws -> Answer

    /// The screen; nothing until it was read.
    public private(set) var shown: Shown?

    /// Why the last action was refused, until the next one or until it was read; the screen stays as it was.
    public private(set) var refused: SomacardError?

    /// The id of what the last action made, where the diary was locked before its answer was read. It is there: a form is
    /// left as after any other save, so that nothing is saved twice.
    public private(set) var savedUnseen: String?

    /// An action runs: its control can't be pressed twice.
    public private(set) var busy = false

    /// What a form does with each screen that comes, such as beginning its draft with the first.
    @ObservationIgnored public var whenShown: @MainActor (Shown) -> Void = { _ in }

    @ObservationIgnored private let diary: PhoneDiary
    @ObservationIgnored private let areas: Set<Area>
    @ObservationIgnored private let revision: (Shown) -> UInt64
    @ObservationIgnored private var read: Call<Shown>
    /// It could not be read: the only refusal that a later reading takes away.
    @ObservationIgnored private var isUnread = false
    @ObservationIgnored private var opening = 0
    @ObservationIgnored private let turn = Turn()

    public init(
        _ diary: PhoneDiary, _ areas: Set<Area> = [], revision: @escaping (Shown) -> UInt64,
        read: @escaping Call<Shown>
    ) {
        self.diary = diary
        self.areas = areas
        self.revision = revision
        self.read = read
    }

    /// What the view says when it is seen, and at each piece of news: it is read where it is old, and not otherwise.
    public func refresh() async {
        await turn.take {
            if isOld, let newer = await answered(read, reading: true) { take(newer) }
        }
    }

    /// Which news it may have to be read for; a view's task waits for it to change.
    public var news: News { diary.news }

    /// The screen as an action elsewhere gave it: it needs no reading then.
    public func take(_ newer: Shown) {
        opening = diary.news.opening
        shown = newer
        whenShown(newer)
    }

    /// The screen as an action gave it, of something else of the same: it is read by `read` from now on.
    public func take(_ newer: Shown, _ read: @escaping Call<Shown>) {
        self.read = read
        take(newer)
    }

    /// An action whose answer is the new screen; whether it was done.
    @discardableResult
    public func act(_ call: @escaping Call<Shown>) async -> Bool {
        await ask(call).map(take) != nil || savedUnseen != nil
    }

    /// An action with another answer: nothing, when it was refused. The screen is read anew when it changed.
    public func ask<Answer: Sendable>(_ call: @escaping Call<Answer>) async -> Answer? {
        await turn.take {
            busy = true
            defer { busy = false }
            return await answered(call)
        }
    }

    /// Shows something else of the same from now on: another day, another period.
    @discardableResult
    public func turnTo(_ read: @escaping Call<Shown>) async -> Bool {
        guard await act(read) else { return false }
        self.read = read
        return true
    }

    /// The person has read why.
    public func dismiss() {
        refused = nil
    }

    /// Reading the screen again, after a sync or behind the door, is no answer to why an action was refused.
    private func answered<Answer: Sendable>(_ call: @escaping Call<Answer>, reading: Bool = false) async -> Answer? {
        if !reading { savedUnseen = nil }
        do {
            let answer = try await diary.call(call)
            if !reading || isUnread { refuse(nil) }
            return answer
        } catch SomacardError.Locked {
            // The door stands before everything then; after unlocking this screen is read again.
        } catch SomacardError.SavedThenLocked(let id) {
            savedUnseen = id
            refuse(nil)
        } catch let why as SomacardError {
            refuse(why, reading: reading)
        } catch {
            refuse(.Failed(reason: error.forLog), reading: reading)
        }
        return nil
    }

    private func refuse(_ why: SomacardError?, reading: Bool = false) {
        refused = why
        isUnread = reading
    }

    private var isOld: Bool {
        guard let shown else { return true }
        let newest = diary.newest
        return newest.opening != opening || newest.isNewer(than: revision(shown), in: areas)
    }
}
