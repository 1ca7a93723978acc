// The core's figure as screens ask about it: its two views with their regions, and what has no place on it.

import Foundation
import Somacard

/// Front or back: the core's `View`, by a name that leaves SwiftUI's its own.
public typealias Facing = Somacard.View

public struct Figure: Equatable, Sendable {
    public let size: CGSize
    public let outline: Outline?
    /// Front, then back.
    public let faces: [Face]
    /// The whole body, the head as a whole.
    public let placeless: [Named]
    /// Whose left and right it is.
    public let ownSides: String
    /// How far a fingertip may miss a region, in points.
    public let finger: CGFloat

    /// One view of it.
    public struct Face: Equatable, Identifiable, Sendable {
        public let id: Facing
        public let label: String
        /// The person's side that is at the left of the picture.
        public let atLeft: String
        public let atRight: String
        /// In the order for reading aloud.
        public let spots: [Spot]
    }

    /// A region where it lies, in the figure's units.
    public struct Spot: Equatable, Identifiable, Sendable {
        public let region: RegionRow
        public let order: Int
        /// The part of the body it is listed under.
        public let part: String
        public let outline: Outline?
        /// Where its sign is centred, and the radius of what is free around that.
        public let centre: CGPoint
        public let room: CGFloat

        public var id: String { region.id }
    }

    public init(_ core: BodyFigure) {
        size = CGSize(width: Double(core.width), height: Double(core.height))
        outline = Outline(core.outline)
        faces = core.views.map(Face.init)
        placeless = core.placeless
        ownSides = core.ownSides
        finger = CGFloat(core.finger)
    }

    /// All regions, in the order for reading aloud.
    public var spots: [Spot] { faces.flatMap(\.spots).sorted { $0.order < $1.order } }

    public func face(_ facing: Facing) -> Face? { faces.first { $0.id == facing } }

    /// A region, if `target` is one.
    public func spot(_ target: String) -> Spot? {
        faces.lazy.flatMap(\.spots).first { $0.id == target }
    }

    /// What `target` is called, with its side.
    public func name(of target: String) -> String {
        spot(target)?.region.label ?? placeless.first { $0.id == target }?.label ?? target
    }

    /// The same place on the other side; nothing on the middle line and for what has no place.
    public func otherSide(of target: String) -> Spot? {
        switch spot(target)?.region.side {
        case .left: spot(target.swapped("-left", "-right"))
        case .right: spot(target.swapped("-right", "-left"))
        case .midline, nil: nil
        }
    }
}

extension Figure.Face {
    fileprivate init(_ view: FigureView) {
        id = view.view
        label = view.label
        (atLeft, atRight) = (view.atLeft, view.atRight)
        spots = view.regions.map(Figure.Spot.init)
    }
}

extension Figure.Spot {
    fileprivate init(_ shown: FigureRegion) {
        region = shown.region
        order = Int(shown.order)
        part = shown.part
        outline = Outline(shown.path)
        centre = CGPoint(x: Double(shown.labelX), y: Double(shown.labelY))
        room = CGFloat(shown.labelRoom)
    }
}

extension String {
    fileprivate func swapped(_ end: String, _ other: String) -> String {
        hasSuffix(end) ? dropLast(end.count) + other : self
    }
}
