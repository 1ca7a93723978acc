/// One thing that was drawn: a path or a text, and its paint.
@MainActor
package struct Drawing: Sendable {
    package enum What: Sendable {
        case path(Path)
        case text(String, at: CGPoint, anchor: UnitPoint, size: CGFloat)
    }
    package let what: What
    package let paint: String
    /// Nil: filled.
    package let stroke: StrokeStyle?
    package var opacity = 1.0
    nonisolated package init(_ what: What, _ paint: String, _ stroke: StrokeStyle?, opacity: Double = 1) {
        (self.what, self.paint, self.stroke, self.opacity) = (what, paint, stroke, opacity)
    }
}

/// A drawing.
public struct Canvas<Symbols>: _Primitive, Drawable where Symbols: View {
    public var symbols: Symbols
    public var renderer: (inout GraphicsContext, CGSize) -> Void
    public var isOpaque: Bool
    public var colorMode: ColorRenderingMode
    public var rendersAsynchronously: Bool

    public init(
        opaque: Bool = false, colorMode: ColorRenderingMode = .nonLinear, rendersAsynchronously: Bool = false,
        renderer: @escaping (inout GraphicsContext, CGSize) -> Void, @ViewBuilder symbols: () -> Symbols
    ) {
        (isOpaque, self.colorMode, self.rendersAsynchronously) = (opaque, colorMode, rendersAsynchronously)
        (self.renderer, self.symbols) = (renderer, symbols())
    }

    package func draw(_ pen: Pen) -> [Node] {
        var context = GraphicsContext(environment: pen.environment)
        renderer(&context, pen.room)
        // What is drawn has no words: whoever cannot see it needs a label.
        var node = Node(.canvas)
        (node.look.width, node.look.height) = (pen.room.width, pen.room.height)
        node.look.drawing = context.sheet.drawn
        return [node]
    }
}

extension Canvas where Symbols == EmptyView {
    public init(
        opaque: Bool = false, colorMode: ColorRenderingMode = .nonLinear, rendersAsynchronously: Bool = false,
        renderer: @escaping (inout GraphicsContext, CGSize) -> Void
    ) {
        self.init(
            opaque: opaque, colorMode: colorMode, rendersAsynchronously: rendersAsynchronously, renderer: renderer
        ) { EmptyView() }
    }
}

public enum ColorRenderingMode: Hashable, Sendable { case nonLinear, linear, extendedLinear }

/// Where a canvas draws. A copy draws on the same sheet with settings of its own.
public struct GraphicsContext {
    final class Sheet { var drawn: [Drawing] = [] }

    let sheet = Sheet()
    public var opacity: Double = 1
    public var blendMode: BlendMode = .normal
    public private(set) var environment: EnvironmentValues
    public var transform: CGAffineTransform = .identity

    init(environment: EnvironmentValues) { self.environment = environment }

    public mutating func scaleBy(x: CGFloat, y: CGFloat) { transform = transform.scaledBy(x: x, y: y) }
    public mutating func translateBy(x: CGFloat, y: CGFloat) { transform = transform.translatedBy(x: x, y: y) }
    public mutating func rotate(by angle: Angle) { transform = transform.rotated(by: CGFloat(angle.radians)) }
    public mutating func concatenate(_ matrix: CGAffineTransform) { transform = matrix.concatenating(transform) }

    public struct ClipOptions: OptionSet, Sendable {
        public let rawValue: UInt32
        public init(rawValue: UInt32) { self.rawValue = rawValue }
        public static let inverse = Self(rawValue: 1)
    }
    public mutating func clip(to path: Path, style: FillStyle = FillStyle(), options: ClipOptions = ClipOptions()) {}

    public struct BlendMode: Equatable, Sendable {
        let name: String
        public static let normal = Self(name: "normal")
        public static let multiply = Self(name: "multiply")
        public static let screen = Self(name: "screen")
        public static let clear = Self(name: "clear")
    }

    public struct Shading: Sendable {
        let css: String
        public static let foreground = Shading(css: "currentColor")
        public static func color(_ color: Color) -> Shading { Shading(css: color.text) }
        public static func color(
            _ colorSpace: Color.RGBColorSpace = .sRGB, red: Double, green: Double, blue: Double, opacity: Double = 1
        ) -> Shading {
            color(Color(colorSpace, red: red, green: green, blue: blue, opacity: opacity))
        }
        public static func color(
            _ colorSpace: Color.RGBColorSpace = .sRGB, white: Double, opacity: Double = 1
        ) -> Shading {
            color(Color(colorSpace, white: white, opacity: opacity))
        }
        public static func style<S>(_ style: S) -> Shading where S: ShapeStyle {
            Shading(css: style.css ?? "currentColor")
        }
        public static func linearGradient(_ gradient: Gradient, startPoint: CGPoint, endPoint: CGPoint) -> Shading {
            Shading(css: gradient.css ?? "currentColor")
        }
    }

    public func fill(_ path: Path, with shading: Shading, style: FillStyle = FillStyle()) {
        sheet.drawn.append(Drawing(.path(path.applying(transform)), shading.css, nil, opacity: opacity))
    }
    public func stroke(_ path: Path, with shading: Shading, style: StrokeStyle) {
        sheet.drawn.append(Drawing(.path(path.applying(transform)), shading.css, style, opacity: opacity))
    }
    public func stroke(_ path: Path, with shading: Shading, lineWidth: CGFloat = 1) {
        stroke(path, with: shading, style: StrokeStyle(lineWidth: lineWidth))
    }
    public func drawLayer(content: (inout GraphicsContext) throws -> Void) rethrows {
        var layer = self
        try content(&layer)
    }

    public struct ResolvedText {
        let text: Text
        let points: CGFloat
        public var shading: Shading
        public func measure(in size: CGSize) -> CGSize {
            let width = CGFloat(text.string.count) * points * 0.5
            return CGSize(width: min(width, size.width), height: points * 1.2)
        }
        public func firstBaseline(in size: CGSize) -> CGFloat { points }
        public func lastBaseline(in size: CGSize) -> CGFloat { points }
    }

    public func resolve(_ text: Text) -> ResolvedText {
        var points = Font.TextStyle.body.points
        switch (text.font ?? environment.font)?.size {
        case .style(let style): points = style.points
        case .points(let size): points = size
        case nil: break
        }
        points *= CGFloat(environment.dynamicTypeSize.factor)
        return ResolvedText(text: text, points: points, shading: Shading(css: text.color ?? "currentColor"))
    }

    public func draw(_ text: ResolvedText, in rect: CGRect) { draw(text, at: rect.origin, anchor: .topLeading) }
    public func draw(_ text: ResolvedText, at point: CGPoint, anchor: UnitPoint = .center) {
        let what = Drawing.What.text(
            text.text.string, at: point.applying(transform), anchor: anchor, size: text.points)
        sheet.drawn.append(Drawing(what, text.shading.css, nil, opacity: opacity))
    }
    public func draw(_ text: Text, in rect: CGRect) { draw(resolve(text), in: rect) }
    public func draw(_ text: Text, at point: CGPoint, anchor: UnitPoint = .center) {
        draw(resolve(text), at: point, anchor: anchor)
    }

    public struct ResolvedImage {
        public var size: CGSize { CGSize(width: 20, height: 20) }
        public let baseline: CGFloat = 16
        public var shading: Shading?
    }
    public func resolve(_ image: Image) -> ResolvedImage { ResolvedImage() }
    public func draw(_ image: ResolvedImage, in rect: CGRect, style: FillStyle = FillStyle()) {}
    public func draw(_ image: ResolvedImage, at point: CGPoint, anchor: UnitPoint = .center) {}
    public func draw(_ image: Image, in rect: CGRect, style: FillStyle = FillStyle()) {}
    public func draw(_ image: Image, at point: CGPoint, anchor: UnitPoint = .center) {}
}
