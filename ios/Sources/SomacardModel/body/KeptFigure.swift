// The figure of the open diary. The core works it out once and it never changes while a diary is open, so it is asked for
// once and kept: it is no part of any screen's one call. An opening in another language asks again.

import Observation
import Somacard

@MainActor
@Observable
public final class KeptFigure {
    /// The figure to draw; nothing for the moment in which it is worked out.
    public private(set) var figure: Figure?

    @ObservationIgnored private let diary: PhoneDiary
    @ObservationIgnored private var opening = 0
    @ObservationIgnored private let turn = Turn()

    init(_ diary: PhoneDiary) { self.diary = diary }

    /// Changes when it has to be asked for again; a view's task waits for it.
    public var asked: Int { diary.news.opening }

    /// Asks for it, unless it is there.
    public func refresh() async {
        await turn.take {
            let now = diary.news.opening
            // Of a locked diary the door is shown; the screen asks again behind it.
            guard opening != now, let core = try? await diary.call({ diary, _ in try diary.bodyFigure() }) else {
                return
            }
            figure = Figure(core)
            opening = now
        }
    }
}
