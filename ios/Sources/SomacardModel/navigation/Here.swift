// Where a screen is: its diary, and the ways out of it.

import Somacard

@MainActor
public struct Here {
    public let app: AppModel
    public let at: Whereabouts

    public init(_ app: AppModel, at: Whereabouts) {
        self.app = app
        self.at = at
    }

    public var diary: PhoneDiary { app.diary }
    public var phone: Phone { app.phone }

    /// A screen of the core, read when it is seen.
    public func screen<Shown: Sendable>(
        _ areas: Area..., revision: @escaping (Shown) -> UInt64, read: @escaping Screen<Shown>.Call<Shown>
    ) -> Screen<Shown> {
        Screen(diary, Set(areas), revision: revision, read: read)
    }

    /// Something that takes a while; leaving this place ends it.
    public func work() -> Work {
        Work(diary) { [app, at] in app.ways.whenLeft(at, $0) }
    }

    public func go(_ place: Place) {
        app.ways.go(place, in: at.room)
    }

    /// Goes on to a place that takes this one's turn: back does not lead here again.
    public func instead(_ place: Place) {
        app.ways.leave(at)
        app.ways.go(place, in: at.room)
    }

    /// Leaves this place, if it is still there.
    public func back() {
        app.ways.leave(at)
    }

    /// Leaves something for the place that this one was opened from, such as what was saved and what the core gave back.
    public func handBack(_ what: Any) {
        app.ways.handBack(what, from: at)
    }

    /// What a place opened from here left, once.
    public func handed<What>(_: What.Type = What.self) -> What? {
        app.ways.takeHanded(at: at)
    }

    /// Leaves a form in which something was saved.
    func leaveSaved() {
        say(.saved)
        back()
    }

    /// Leaves a form whose last action was done although its answer did not come.
    func leaveIfSaved<Shown: Sendable>(_ screen: Screen<Shown>) {
        if screen.savedUnseen != nil { leaveSaved() }
    }

    /// A short word at the lower edge: what was done.
    public func say(_ word: Word) {
        app.ways.said = word
    }
}
