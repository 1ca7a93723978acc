/// Circles, arcs and rounded corners, made of curves; and the path as straight pieces, to measure it.
extension Path {
    /// How far a control point stands from the end of a quarter of a circle.
    private static let quarter: CGFloat = 0.552_284_749_8

    public mutating func addEllipse(in rect: CGRect, transform: CGAffineTransform = .identity) {
        addRoundedRect(
            in: rect, cornerSize: CGSize(width: rect.width / 2, height: rect.height / 2), transform: transform)
    }

    public mutating func addRoundedRect(
        in rect: CGRect, cornerSize: CGSize, style: RoundedCornerStyle = .continuous,
        transform: CGAffineTransform = .identity
    ) {
        let (w, h) = (min(cornerSize.width, rect.width / 2), min(cornerSize.height, rect.height / 2))
        let (a, b) = (w * (1 - Self.quarter), h * (1 - Self.quarter))
        let (l, t, r, u) = (rect.minX, rect.minY, rect.maxX, rect.maxY)
        func at(_ x: CGFloat, _ y: CGFloat) -> CGPoint { CGPoint(x: x, y: y).applying(transform) }
        move(to: at(l + w, t))
        addLine(to: at(r - w, t))
        addCurve(to: at(r, t + h), control1: at(r - a, t), control2: at(r, t + b))
        addLine(to: at(r, u - h))
        addCurve(to: at(r - w, u), control1: at(r, u - b), control2: at(r - a, u))
        addLine(to: at(l + w, u))
        addCurve(to: at(l, u - h), control1: at(l + a, u), control2: at(l, u - b))
        addLine(to: at(l, t + h))
        addCurve(to: at(l + w, t), control1: at(l, t + b), control2: at(l + a, t))
        closeSubpath()
    }

    public mutating func addArc(
        center: CGPoint, radius: CGFloat, startAngle: Angle, endAngle: Angle, clockwise: Bool,
        transform: CGAffineTransform = .identity
    ) {
        // The y axis points down: "clockwise" is against the clock as it is seen.
        let whole = 2 * Double.pi
        var turn = (endAngle.radians - startAngle.radians).truncatingRemainder(dividingBy: whole)
        if abs(endAngle.radians - startAngle.radians) >= whole { turn = clockwise ? -whole : whole }
        if clockwise, turn > 0 { turn -= whole }
        if !clockwise, turn < 0 { turn += whole }
        addRelativeArc(
            center: center, radius: radius, startAngle: startAngle, delta: .radians(turn), transform: transform)
    }

    public mutating func addRelativeArc(
        center: CGPoint, radius: CGFloat, startAngle: Angle, delta: Angle, transform: CGAffineTransform = .identity
    ) {
        let pieces = max(1, Int((abs(delta.radians) / (.pi / 2)).rounded(.up)))
        let step = delta.radians / Double(pieces)
        let reach = radius * CGFloat(4 / 3 * tan(step / 4))
        func at(_ angle: Double, _ along: CGFloat) -> CGPoint {
            let (c, s) = (CGFloat(cos(angle)), CGFloat(sin(angle)))
            return CGPoint(x: center.x + radius * c - along * s, y: center.y + radius * s + along * c)
                .applying(transform)
        }
        let first = at(startAngle.radians, 0)
        if isEmpty || elements.last == .closeSubpath { move(to: first) } else { addLine(to: first) }
        for piece in 0..<pieces {
            let from = startAngle.radians + step * Double(piece)
            addCurve(to: at(from + step, 0), control1: at(from, reach), control2: at(from + step, -reach))
        }
    }

    /// The parts of the path as points of straight lines.
    package var polygons: [[CGPoint]] {
        var parts: [[CGPoint]] = []
        var part: [CGPoint] = []
        func mix(_ points: [CGPoint], _ t: CGFloat) -> CGPoint {
            if points.count == 1 { return points[0] }
            let pairs = zip(points, points.dropFirst())
            return mix(pairs.map { CGPoint(x: $0.x + ($1.x - $0.x) * t, y: $0.y + ($1.y - $0.y) * t) }, t)
        }
        for element in elements {
            let from = part.last ?? parts.last?.first ?? .zero
            switch element {
            case .move(let to):
                if !part.isEmpty { parts.append(part) }
                part = [to]
            case .line(let to): part.append(to)
            case .quadCurve(let to, let control):
                part += (1...16).map { mix([from, control, to], CGFloat($0) / 16) }
            case .curve(let to, let control1, let control2):
                part += (1...16).map { mix([from, control1, control2, to], CGFloat($0) / 16) }
            case .closeSubpath:
                if !part.isEmpty { parts.append(part) }
                part = []
            }
        }
        return part.isEmpty ? parts : parts + [part]
    }

    public var boundingRect: CGRect {
        let points = polygons.joined()
        guard let left = points.map(\.x).min(), let right = points.map(\.x).max(), let top = points.map(\.y).min(),
            let bottom = points.map(\.y).max()
        else { return CGRect(x: CGFloat.infinity, y: .infinity, width: 0, height: 0) }
        return CGRect(x: left, y: top, width: right - left, height: bottom - top)
    }

    public func contains(_ p: CGPoint, eoFill: Bool = false) -> Bool {
        var winding = 0
        for part in polygons {
            for (a, b) in zip(part, part.dropFirst() + [part[0]]) where (a.y <= p.y) != (b.y <= p.y) {
                let x = a.x + (p.y - a.y) / (b.y - a.y) * (b.x - a.x)
                if x > p.x { winding += a.y <= p.y ? 1 : -1 }
            }
        }
        return eoFill ? winding % 2 != 0 : winding != 0
    }

    /// The stroke's outline, roughly: a band around each straight piece.
    public func strokedPath(_ style: StrokeStyle) -> Path {
        var band = Path()
        let half = style.lineWidth / 2
        for part in polygons {
            for (a, b) in zip(part, part.dropFirst()) {
                let length = max(hypot(b.x - a.x, b.y - a.y), 0.000_1)
                let (dx, dy) = ((b.y - a.y) / length * half, (a.x - b.x) / length * half)
                band.addLines([
                    CGPoint(x: a.x + dx, y: a.y + dy), CGPoint(x: b.x + dx, y: b.y + dy),
                    CGPoint(x: b.x - dx, y: b.y - dy), CGPoint(x: a.x - dx, y: a.y - dy),
                ])
                band.closeSubpath()
            }
        }
        return band
    }
}
