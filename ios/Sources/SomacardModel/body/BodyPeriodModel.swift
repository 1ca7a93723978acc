// Weeks or months on the map: how strong each place was, of all sensations or of one.

import Observation
import Somacard

@MainActor
@Observable
public final class BodyPeriodModel {
    public let here: Here
    public let screen: Screen<BodyPeriodScreen>
    public let map: BodyMap
    public private(set) var span = Span()

    @ObservationIgnored private var sensation: String?

    public init(_ here: Here) {
        self.here = here
        screen = here.screen(.body, revision: \.revision) { try $0.bodyPeriod(now: $1) }
        map = BodyMap(here) { here.go(.body(.history(target: $0))) }
    }

    public var onMap: MapShown { screen.shown?.onMap ?? MapShown(marks: [:], showsIntimate: false) }

    public func show(_ span: Span) async {
        if await turn(to: span, sensation) { self.span = span }
    }

    /// One sensation, or all where it is none.
    public func show(sensation: String?) async {
        if await turn(to: span, sensation) { self.sensation = sensation }
    }

    private func turn(to span: Span, _ sensation: String?) async -> Bool {
        await screen.turnTo { try $0.bodyPeriod(now: $1, from: span.from, to: span.to, sensation: sensation) }
    }
}
