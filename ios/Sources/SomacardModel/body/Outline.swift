// A border of the figure as the core writes it, read: where it begins, then cubic curves, closed. It is no path of a
// drawing library, so that it can be measured and tried anywhere.

import Foundation

public struct Outline: Equatable, Sendable {
    /// A cubic curve from where the one before ended.
    public struct Curve: Equatable, Sendable {
        public let first: CGPoint
        public let second: CGPoint
        public let end: CGPoint
    }

    public let start: CGPoint
    public let curves: [Curve]

    /// Pairs of x and y: where it begins, then for each curve its two control points and its end. Nothing of numbers that
    /// are no such border.
    public init?(_ numbers: [Float]) {
        guard numbers.count >= 8, (numbers.count - 2).isMultiple(of: 6) else { return nil }
        let points = stride(from: 0, to: numbers.count, by: 2).map { at in
            CGPoint(x: Double(numbers[at]), y: Double(numbers[at + 1]))
        }
        start = points[0]
        curves = stride(from: 1, to: points.count, by: 3).map { at in
            Curve(first: points[at], second: points[at + 1], end: points[at + 2])
        }
    }

    /// A box that holds it: of its points and those that its curves lean to.
    public var box: CGRect {
        let points = curves.reduce(into: [start]) { $0 += [$1.first, $1.second, $1.end] }
        let (xs, ys) = (points.map(\.x), points.map(\.y))
        let (left, top) = (xs.min() ?? 0, ys.min() ?? 0)
        return CGRect(x: left, y: top, width: (xs.max() ?? 0) - left, height: (ys.max() ?? 0) - top)
    }
}
