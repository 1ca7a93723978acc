@globalActor
public actor _NoActor {
    public static let shared = _NoActor()
}

/// Takes the main actor, which comes with `View`, off a shape.
@_marker @_NoActor
public protocol _RemoveGlobalActorIsolation {}

/// A form that fits into a rectangle.
public protocol Shape: Sendable, Animatable, View, _RemoveGlobalActorIsolation {
    nonisolated func path(in rect: CGRect) -> Path
    nonisolated static var role: ShapeRole { get }
    nonisolated func sizeThatFits(_ proposal: ProposedViewSize) -> CGSize
}

extension Shape {
    nonisolated public static var role: ShapeRole { .fill }
    nonisolated public func sizeThatFits(_ proposal: ProposedViewSize) -> CGSize {
        CGSize(width: proposal.width ?? 10, height: proposal.height ?? 10)
    }
}

public enum ShapeRole: Sendable { case fill, stroke, separator }

public struct ProposedViewSize: Equatable, Sendable {
    public var width: CGFloat?
    public var height: CGFloat?
    public static let zero = Self(width: 0, height: 0)
    public static let unspecified = Self(width: nil, height: nil)
    public static let infinity = Self(width: .infinity, height: .infinity)
    public init(width: CGFloat?, height: CGFloat?) { (self.width, self.height) = (width, height) }
    public init(_ size: CGSize) { self.init(width: size.width, height: size.height) }
    public func replacingUnspecifiedDimensions(by size: CGSize = CGSize(width: 10, height: 10)) -> CGSize {
        CGSize(width: width ?? size.width, height: height ?? size.height)
    }
}

/// A shape that can be made smaller from its edge.
public protocol InsettableShape: Shape {
    associatedtype InsetShape: InsettableShape
    nonisolated func inset(by amount: CGFloat) -> Self.InsetShape
}

/// A shape and its paint.
public struct _ShapeView<Content: Shape, Style: ShapeStyle>: _Primitive, Drawable {
    let shape: Content
    let fill: Style?
    let stroke: StrokeStyle?

    package func draw(_ pen: Pen) -> [Node] {
        let path = shape.path(in: CGRect(origin: .zero, size: pen.room))
        var node = Node(.shape, "")
        (node.look.width, node.look.height) = (pen.room.width, pen.room.height)
        let paint = fill?.css ?? pen.environment.foreground ?? "currentColor"
        node.look.drawing = [Drawing(.path(path), paint, stroke)]
        return [node]
    }
}

extension Shape {
    @MainActor public var body: _ShapeView<Self, ForegroundStyle> { .init(shape: self, fill: .init(), stroke: nil) }

    @MainActor public func fill<S>(_ content: S = .foreground, style: FillStyle = FillStyle()) -> some View
    where S: ShapeStyle {
        _ShapeView(shape: self, fill: content, stroke: nil)
    }
    @MainActor public func stroke<S>(_ content: S, style: StrokeStyle, antialiased: Bool = true) -> some View
    where S: ShapeStyle {
        _ShapeView(shape: self, fill: content, stroke: style)
    }
    @MainActor public func stroke<S>(_ content: S, lineWidth: CGFloat = 1, antialiased: Bool = true) -> some View
    where S: ShapeStyle {
        _ShapeView(shape: self, fill: content, stroke: StrokeStyle(lineWidth: lineWidth))
    }
    nonisolated public func stroke(style: StrokeStyle) -> some Shape { _Changed(base: self) { $0.strokedPath(style) } }
    nonisolated public func stroke(lineWidth: CGFloat = 1) -> some Shape {
        stroke(style: StrokeStyle(lineWidth: lineWidth))
    }
    nonisolated public func trim(from startFraction: CGFloat = 0, to endFraction: CGFloat = 1) -> some Shape {
        _Changed(base: self) { $0 }
    }
    nonisolated public func offset(_ offset: CGSize) -> OffsetShape<Self> { .init(shape: self, offset: offset) }
    nonisolated public func offset(x: CGFloat = 0, y: CGFloat = 0) -> OffsetShape<Self> {
        .init(shape: self, offset: CGSize(width: x, height: y))
    }
    nonisolated public func rotation(_ angle: Angle, anchor: UnitPoint = .center) -> some Shape {
        _Changed(base: self) { path in
            let box = path.boundingRect
            return path.applying(
                CGAffineTransform(translationX: -box.midX, y: -box.midY)
                    .concatenating(CGAffineTransform(rotationAngle: CGFloat(angle.radians)))
                    .concatenating(CGAffineTransform(translationX: box.midX, y: box.midY)))
        }
    }
    nonisolated public func size(_ size: CGSize) -> some Shape { _Sized(base: self, size: size) }
}

struct _Changed<Base: Shape>: Shape {
    let base: Base
    let change: @Sendable (Path) -> Path
    func path(in rect: CGRect) -> Path { change(base.path(in: rect)) }
}

struct _Sized<Base: Shape>: Shape {
    let base: Base
    let size: CGSize
    func path(in rect: CGRect) -> Path { base.path(in: CGRect(origin: rect.origin, size: size)) }
}

public struct OffsetShape<Content>: Shape where Content: Shape {
    public var shape: Content
    public var offset: CGSize
    public func path(in rect: CGRect) -> Path {
        shape.path(in: rect).offsetBy(dx: offset.width, dy: offset.height)
    }
}

extension InsettableShape {
    @MainActor public func strokeBorder<S>(_ content: S, style: StrokeStyle, antialiased: Bool = true) -> some View
    where S: ShapeStyle {
        inset(by: style.lineWidth / 2).stroke(content, style: style)
    }
    @MainActor public func strokeBorder<S>(_ content: S, lineWidth: CGFloat = 1, antialiased: Bool = true) -> some View
    where S: ShapeStyle {
        inset(by: lineWidth / 2).stroke(content, lineWidth: lineWidth)
    }
    @MainActor public func strokeBorder(lineWidth: CGFloat = 1, antialiased: Bool = true) -> some View {
        inset(by: lineWidth / 2).stroke(.foreground, lineWidth: lineWidth)
    }
}

public struct Rectangle: InsettableShape {
    var amount: CGFloat = 0
    public init() {}
    public func path(in rect: CGRect) -> Path { Path(rect.insetBy(dx: amount, dy: amount)) }
    public func inset(by amount: CGFloat) -> some InsettableShape {
        var shape = self
        shape.amount += amount
        return shape
    }
}

public struct RoundedRectangle: InsettableShape {
    public var cornerSize: CGSize
    public var style: RoundedCornerStyle
    var amount: CGFloat = 0
    public init(cornerSize: CGSize, style: RoundedCornerStyle = .continuous) {
        (self.cornerSize, self.style) = (cornerSize, style)
    }
    public init(cornerRadius: CGFloat, style: RoundedCornerStyle = .continuous) {
        self.init(cornerSize: CGSize(width: cornerRadius, height: cornerRadius), style: style)
    }
    public func path(in rect: CGRect) -> Path {
        Path(roundedRect: rect.insetBy(dx: amount, dy: amount), cornerSize: cornerSize, style: style)
    }
    public func inset(by amount: CGFloat) -> some InsettableShape {
        var shape = self
        shape.amount += amount
        return shape
    }
}

public struct Circle: InsettableShape {
    var amount: CGFloat = 0
    public init() {}
    public func path(in rect: CGRect) -> Path {
        let side = min(rect.width, rect.height) - 2 * amount
        return Path(ellipseIn: CGRect(x: rect.midX - side / 2, y: rect.midY - side / 2, width: side, height: side))
    }
    public func inset(by amount: CGFloat) -> some InsettableShape {
        var shape = self
        shape.amount += amount
        return shape
    }
}

public struct Ellipse: InsettableShape {
    var amount: CGFloat = 0
    public init() {}
    public func path(in rect: CGRect) -> Path { Path(ellipseIn: rect.insetBy(dx: amount, dy: amount)) }
    public func inset(by amount: CGFloat) -> some InsettableShape {
        var shape = self
        shape.amount += amount
        return shape
    }
}

public struct Capsule: InsettableShape {
    public var style: RoundedCornerStyle
    var amount: CGFloat = 0
    public init(style: RoundedCornerStyle = .continuous) { self.style = style }
    public func path(in rect: CGRect) -> Path {
        let inner = rect.insetBy(dx: amount, dy: amount)
        return Path(roundedRect: inner, cornerRadius: min(inner.width, inner.height) / 2, style: style)
    }
    public func inset(by amount: CGFloat) -> some InsettableShape {
        var shape = self
        shape.amount += amount
        return shape
    }
}

extension Shape where Self == Rectangle { public static var rect: Rectangle { .init() } }
extension Shape where Self == Circle { public static var circle: Circle { .init() } }
extension Shape where Self == Ellipse { public static var ellipse: Ellipse { .init() } }
extension Shape where Self == Capsule { public static var capsule: Capsule { .init() } }
extension Shape where Self == RoundedRectangle {
    public static func rect(cornerRadius: CGFloat, style: RoundedCornerStyle = .continuous) -> Self {
        .init(cornerRadius: cornerRadius, style: style)
    }
}

extension Path: Shape {
    public func path(in rect: CGRect) -> Path { self }
}
