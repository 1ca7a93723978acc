// The lines of a fill that has no colour of its own: stripes, or lines that cross, as far apart and as wide as in the
// core's picture.

import Foundation
import Somacard

public struct Hatching: Sendable {
    public struct Line: Equatable, Sendable {
        public let from: CGPoint
        public let to: CGPoint
    }

    /// How wide a line is, in the figure's units.
    public let width: CGFloat
    private let apart: CGFloat
    /// Which ways the lines lean.
    private let ways: [CGFloat]

    /// Nothing for a fill without lines.
    public init?(_ fill: BodyFill) {
        switch fill {
        case .plain, .step: return nil
        case .stripes: (width, apart, ways) = (2.5, 8, [1])
        case .crossed: (width, apart, ways) = (1.8, 7, [1, -1])
        }
    }

    /// From the top of the box to its foot, or from its foot to its top; who draws cuts them at the border.
    public func lines(in box: CGRect) -> [Line] {
        let step = apart * 2.0.squareRoot()
        return ways.flatMap { way in
            stride(from: box.minX - box.height, to: box.maxX + box.height, by: step).map { x in
                Line(from: CGPoint(x: x, y: box.minY), to: CGPoint(x: x - way * box.height, y: box.maxY))
            }
        }
    }
}
