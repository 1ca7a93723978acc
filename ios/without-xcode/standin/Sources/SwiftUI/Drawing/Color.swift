import UIKit

/// What a shape or a text is painted with.
public protocol ShapeStyle: Sendable {
    /// The same for a picture of the outline.
    var _css: String? { get }
}

extension ShapeStyle {
    public var _css: String? { nil }
    package var css: String? { _css }
    public func opacity(_ opacity: Double) -> some ShapeStyle {
        Painted(_css: _css.map { "color-mix(in srgb, \($0) \(opacity * 100)%, transparent)" })
    }
}

struct Painted: ShapeStyle { let _css: String? }

/// A colour.
public struct Color: Hashable, Sendable {
    let text: String

    public enum RGBColorSpace: Hashable, Sendable { case sRGB, sRGBLinear, displayP3 }

    init(css: String) { text = css }

    public init(_ colorSpace: RGBColorSpace = .sRGB, red: Double, green: Double, blue: Double, opacity: Double = 1) {
        let parts = [red, green, blue].map { String(Int(($0 * 255).rounded())) }.joined(separator: " ")
        text = "rgb(\(parts) / \(opacity))"
    }
    public init(_ colorSpace: RGBColorSpace = .sRGB, white: Double, opacity: Double = 1) {
        self.init(colorSpace, red: white, green: white, blue: white, opacity: opacity)
    }
    public init(hue: Double, saturation: Double, brightness: Double, opacity: Double = 1) {
        let lightness = brightness * (1 - saturation / 2)
        let least = min(lightness, 1 - lightness)
        let share = least == 0 ? 0 : (brightness - lightness) / least
        text = "hsl(\(hue * 360) \(share * 100)% \(lightness * 100)% / \(opacity))"
    }
    public init(_ name: String, bundle: Bundle? = nil) { text = "var(--\(name))" }
    public init(uiColor: UIColor) { text = uiColor.css }

    public static let red = Color(css: "var(--red)")
    public static let orange = Color(css: "var(--orange)")
    public static let yellow = Color(css: "var(--yellow)")
    public static let green = Color(css: "var(--green)")
    public static let mint = Color(css: "var(--mint)")
    public static let teal = Color(css: "var(--teal)")
    public static let cyan = Color(css: "var(--cyan)")
    public static let blue = Color(css: "var(--blue)")
    public static let indigo = Color(css: "var(--indigo)")
    public static let purple = Color(css: "var(--purple)")
    public static let pink = Color(css: "var(--pink)")
    public static let brown = Color(css: "var(--brown)")
    public static let white = Color(css: "white")
    public static let gray = Color(css: "var(--gray)")
    public static let black = Color(css: "black")
    public static let clear = Color(css: "transparent")
    public static let primary = Color(css: "var(--primary)")
    public static let secondary = Color(css: "var(--secondary)")
    public static let accentColor = Color(css: "var(--accent)")

    public func opacity(_ opacity: Double) -> Color {
        Color(css: "color-mix(in srgb, \(text) \(opacity * 100)%, transparent)")
    }
    public var gradient: AnyGradient { AnyGradient(css: text) }
}

extension Color: ShapeStyle {
    public var _css: String? { text }
}

extension Color: View, _Primitive, Drawable {
    package func draw(_ pen: Pen) -> [Node] {
        var node = Node(.shape, "")
        node.look.fill = text
        return [node]
    }
}

extension ShapeStyle where Self == Color {
    public static var red: Color { .init(css: "var(--red)") }
    public static var orange: Color { .init(css: "var(--orange)") }
    public static var yellow: Color { .init(css: "var(--yellow)") }
    public static var green: Color { .init(css: "var(--green)") }
    public static var mint: Color { .init(css: "var(--mint)") }
    public static var teal: Color { .init(css: "var(--teal)") }
    public static var cyan: Color { .init(css: "var(--cyan)") }
    public static var blue: Color { .init(css: "var(--blue)") }
    public static var indigo: Color { .init(css: "var(--indigo)") }
    public static var purple: Color { .init(css: "var(--purple)") }
    public static var pink: Color { .init(css: "var(--pink)") }
    public static var brown: Color { .init(css: "var(--brown)") }
    public static var white: Color { .init(css: "white") }
    public static var gray: Color { .init(css: "var(--gray)") }
    public static var black: Color { .init(css: "black") }
    public static var clear: Color { .init(css: "transparent") }
}

public struct AnyGradient: ShapeStyle {
    let css: String
    public var _css: String? { css }
}

/// Colours at places between 0 and 1.
public struct Gradient: ShapeStyle, Equatable {
    public struct Stop: Equatable, Sendable {
        public var color: Color
        public var location: CGFloat
        public init(color: Color, location: CGFloat) { (self.color, self.location) = (color, location) }
    }
    public var stops: [Gradient.Stop]
    public init(stops: [Gradient.Stop]) { self.stops = stops }
    public init(colors: [Color]) {
        let last = CGFloat(max(colors.count - 1, 1))
        stops = colors.enumerated().map { Stop(color: $1, location: CGFloat($0) / last) }
    }
    public var _css: String? { stops.first?.color.text }
}

public struct LinearGradient: ShapeStyle {
    let gradient: Gradient
    public init(gradient: Gradient, startPoint: UnitPoint, endPoint: UnitPoint) { self.gradient = gradient }
    public init(colors: [Color], startPoint: UnitPoint, endPoint: UnitPoint) { gradient = Gradient(colors: colors) }
    public init(stops: [Gradient.Stop], startPoint: UnitPoint, endPoint: UnitPoint) {
        gradient = Gradient(stops: stops)
    }
    public var _css: String? { gradient._css }
}

extension ShapeStyle where Self == LinearGradient {
    public static func linearGradient(_ gradient: Gradient, startPoint: UnitPoint, endPoint: UnitPoint)
        -> LinearGradient
    {
        .init(gradient: gradient, startPoint: startPoint, endPoint: endPoint)
    }
    public static func linearGradient(colors: [Color], startPoint: UnitPoint, endPoint: UnitPoint) -> LinearGradient {
        .init(colors: colors, startPoint: startPoint, endPoint: endPoint)
    }
}

/// The first style of what is around, the second, and so on.
public struct HierarchicalShapeStyle: ShapeStyle {
    let paint: String
    public var _css: String? { paint }
    public static let primary = Self(paint: "var(--primary)")
    public static let secondary = Self(paint: "var(--secondary)")
    public static let tertiary = Self(paint: "var(--tertiary)")
    public static let quaternary = Self(paint: "var(--quaternary)")
    public static let quinary = Self(paint: "var(--quaternary)")
}

extension ShapeStyle where Self == HierarchicalShapeStyle {
    public static var primary: HierarchicalShapeStyle { .primary }
    public static var secondary: HierarchicalShapeStyle { .secondary }
    public static var tertiary: HierarchicalShapeStyle { .tertiary }
    public static var quaternary: HierarchicalShapeStyle { .quaternary }
    public static var quinary: HierarchicalShapeStyle { .quinary }
}

public struct ForegroundStyle: ShapeStyle {
    public init() {}
    public var _css: String? { "currentColor" }
}
public struct BackgroundStyle: ShapeStyle {
    public init() {}
    public var _css: String? { "var(--page)" }
}
public struct TintShapeStyle: ShapeStyle {
    public init() {}
    public var _css: String? { "var(--accent)" }
}
public struct SeparatorShapeStyle: ShapeStyle {
    public init() {}
    public var _css: String? { "var(--line)" }
}
public struct FillShapeStyle: ShapeStyle {
    public init() {}
    public var _css: String? { "var(--fill)" }
}
public struct SelectionShapeStyle: ShapeStyle {
    public init() {}
    public var _css: String? { "var(--fill)" }
}
public struct Material: ShapeStyle {
    public var _css: String? { "var(--fill)" }
    public static let regular = Self()
    public static let thin = Self()
    public static let bar = Self()
}
public struct AnyShapeStyle: ShapeStyle {
    let style: any ShapeStyle
    public init<S>(_ style: S) where S: ShapeStyle { self.style = style }
    public var _css: String? { style._css }
}

extension ShapeStyle where Self == ForegroundStyle { public static var foreground: Self { .init() } }
extension ShapeStyle where Self == BackgroundStyle { public static var background: Self { .init() } }
extension ShapeStyle where Self == TintShapeStyle { public static var tint: Self { .init() } }
extension ShapeStyle where Self == SeparatorShapeStyle { public static var separator: Self { .init() } }
extension ShapeStyle where Self == FillShapeStyle { public static var fill: Self { .init() } }
extension ShapeStyle where Self == SelectionShapeStyle { public static var selection: Self { .init() } }
extension ShapeStyle where Self == Material {
    public static var regularMaterial: Self { .init() }
    public static var thickMaterial: Self { .init() }
    public static var thinMaterial: Self { .init() }
    public static var ultraThinMaterial: Self { .init() }
    public static var ultraThickMaterial: Self { .init() }
    public static var bar: Self { .init() }
}

extension View {
    public func foregroundStyle<S>(_ style: S) -> some View where S: ShapeStyle {
        setting { $0.foreground = style.css }
    }
    public func foregroundStyle<S1, S2>(_ primary: S1, _ secondary: S2) -> some View
    where S1: ShapeStyle, S2: ShapeStyle {
        foregroundStyle(primary)
    }
    public func foregroundColor(_ color: Color?) -> some View { setting { $0.foreground = color?.css } }
    public func tint(_ tint: Color?) -> some View { same() }
    public func tint<S>(_ tint: S?) -> some View where S: ShapeStyle { same() }
    public func accentColor(_ accentColor: Color?) -> some View { same() }
    public func preferredColorScheme(_ colorScheme: ColorScheme?) -> some View {
        setting { if let colorScheme { $0.colorScheme = colorScheme } }
    }
    public func redacted(reason: RedactionReasons) -> some View { setting { $0.redactionReasons.formUnion(reason) } }
    public func unredacted() -> some View { setting { $0.redactionReasons = [] } }
}
