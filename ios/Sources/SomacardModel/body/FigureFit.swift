// How the figure lies in the space it is drawn in: as large as fits, in the middle; and the way back from a finger on the
// glass to the figure's own units.

import Foundation

public struct FigureFit: Sendable {
    /// The most that the core takes as reach.
    private static let farthest = 100.0

    /// Points a unit.
    public let scale: CGFloat
    /// Where the figure's corner is, in points.
    public let corner: CGPoint

    public init(_ figure: CGSize, in space: CGSize) {
        scale = min(space.width / figure.width, space.height / figure.height)
        corner = CGPoint(
            x: (space.width - figure.width * scale) / 2, y: (space.height - figure.height * scale) / 2)
    }

    /// A point of the figure, on the screen.
    public func onScreen(_ point: CGPoint) -> CGPoint {
        CGPoint(x: corner.x + point.x * scale, y: corner.y + point.y * scale)
    }

    /// A box of the figure, on the screen.
    public func onScreen(_ box: CGRect) -> CGRect {
        CGRect(origin: onScreen(box.origin), size: CGSize(width: box.width * scale, height: box.height * scale))
    }

    /// A point of the screen, in the figure's units.
    public func units(_ point: CGPoint) -> CGPoint {
        CGPoint(x: (point.x - corner.x) / scale, y: (point.y - corner.y) / scale)
    }

    /// How far a fingertip may miss, in units.
    public func reach(_ finger: CGFloat) -> Double {
        min(max(Double(finger / scale), 0), Self.farthest)
    }
}
