// A map on a screen: which side is turned to the person, what a touch on it means, and what is open above it. Pointing,
// choosing among a few that were meant, and choosing from the list all lead to the same.

import Foundation
import Observation
import Somacard

@MainActor
@Observable
public final class BodyMap {
    /// One thing at a time is open above the page.
    public enum Above: Hashable, Identifiable, Sendable {
        /// All places by name.
        case list
        /// The few that a touch may have meant.
        case which([RegionRow])
        /// One place.
        case place(String)

        public var id: Self { self }
    }

    public var facing = Facing.front
    public var above: Above?

    /// What opening a place does; it opens above the map where nothing else is said.
    @ObservationIgnored public var opens: (@MainActor (String) -> Void)?

    @ObservationIgnored private let here: Here

    public init(_ here: Here, opens: (@MainActor (String) -> Void)? = nil) {
        self.here = here
        self.opens = opens
    }

    public var figure: Figure? { here.app.figure.figure }
    public var kept: KeptFigure { here.app.figure }

    /// A finger at `point` of the `space` in which the figure is drawn.
    public func touch(_ point: CGPoint, in space: CGSize, showsIntimate: Bool) async {
        guard let figure else { return }
        let fit = FigureFit(figure.size, in: space)
        let (at, reach, facing) = (fit.units(point), fit.reach(figure.finger), facing)
        let hit = try? await here.diary.call { diary, _ in
            try diary.bodyHit(view: facing, x: at.x, y: at.y, reach: reach, showsIntimate: showsIntimate)
        }
        switch hit?.candidates ?? [] {
        case let meant where meant.count == 1: open(meant[0].id)
        case let meant where !meant.isEmpty: above = .which(meant)
        default: break
        }
    }

    public func open(_ target: String) {
        if let opens {
            above = nil
            opens(target)
        } else {
            above = .place(target)
        }
    }

    public func openList() { above = .list }

    public func close() { above = nil }
}

/// What a map shows now.
public struct MapShown: Hashable, Sendable {
    /// By region.
    public let marks: [String: BodyMark]
    /// What there is at a place, by target, without its name: for who does not see the marks.
    public let words: [String: Phrase]
    public let showsIntimate: Bool
    /// What stands below the figure.
    public let notes: [String]
    /// Whether the list of places opens from it; a page may have a list of its own.
    public let isListed: Bool

    public init(
        marks: [String: BodyMark], words: [String: Phrase] = [:], showsIntimate: Bool, notes: [String] = [],
        isListed: Bool = true
    ) {
        self.marks = marks
        self.words = words
        self.showsIntimate = showsIntimate
        self.notes = notes
        self.isListed = isListed
    }

    /// The regions of a side that can be seen, and so reached.
    public func reachable(_ face: Figure.Face) -> [Figure.Spot] {
        face.spots.filter { showsIntimate || !$0.region.intimate }
    }
}
