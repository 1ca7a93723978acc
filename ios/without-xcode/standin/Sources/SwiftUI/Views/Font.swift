/// How text is set.
public struct Font: Hashable, Sendable {
    package enum Size: Hashable, Sendable {
        case style(TextStyle)
        case points(CGFloat)
    }
    package var size: Size
    package var weight: Weight?
    package var isMonospaced = false

    public enum TextStyle: CaseIterable, Hashable, Sendable {
        case largeTitle, title, title2, title3, headline, subheadline, body, callout, footnote, caption, caption2

        /// In points, with text of the usual size.
        package var points: CGFloat {
            switch self {
            case .largeTitle: 34
            case .title: 28
            case .title2: 22
            case .title3: 20
            case .headline, .body: 17
            case .callout: 16
            case .subheadline: 15
            case .footnote: 13
            case .caption: 12
            case .caption2: 11
            }
        }
    }

    public struct Weight: Hashable, Sendable {
        package let css: Int
        public static let ultraLight = Weight(css: 100)
        public static let thin = Weight(css: 200)
        public static let light = Weight(css: 300)
        public static let regular = Weight(css: 400)
        public static let medium = Weight(css: 500)
        public static let semibold = Weight(css: 600)
        public static let bold = Weight(css: 700)
        public static let heavy = Weight(css: 800)
        public static let black = Weight(css: 900)
    }

    public enum Design: Hashable, Sendable { case `default`, serif, rounded, monospaced }

    public struct Width: Hashable, Sendable {
        public var value: CGFloat
        public init(_ value: CGFloat) { self.value = value }
        public static let compressed = Width(-0.3)
        public static let condensed = Width(-0.2)
        public static let standard = Width(0)
        public static let expanded = Width(0.2)
    }

    public enum Leading: Hashable, Sendable { case standard, tight, loose }

    public static let largeTitle = system(.largeTitle)
    public static let title = system(.title)
    public static let title2 = system(.title2)
    public static let title3 = system(.title3)
    public static let headline = system(.headline, weight: .semibold)
    public static let subheadline = system(.subheadline)
    public static let body = system(.body)
    public static let callout = system(.callout)
    public static let footnote = system(.footnote)
    public static let caption = system(.caption)
    public static let caption2 = system(.caption2)

    public static func system(_ style: TextStyle, design: Design? = nil, weight: Weight? = nil) -> Font {
        Font(size: .style(style), weight: weight, isMonospaced: design == .monospaced)
    }

    public static func system(size: CGFloat, weight: Weight? = nil, design: Design? = nil) -> Font {
        Font(size: .points(size), weight: weight, isMonospaced: design == .monospaced)
    }

    public func weight(_ weight: Weight) -> Font { Font(size: size, weight: weight, isMonospaced: isMonospaced) }
    public func bold() -> Font { weight(.bold) }
    public func italic() -> Font { self }
    public func monospaced() -> Font { Font(size: size, weight: weight, isMonospaced: true) }
    public func monospacedDigit() -> Font { self }
    public func smallCaps() -> Font { self }
    public func width(_ width: Width) -> Font { self }
    public func leading(_ leading: Leading) -> Font { self }
}

extension EnvironmentValues {
    public var font: Font? {
        get { self[FontKey.self] }
        set { self[FontKey.self] = newValue }
    }
    var foreground: String? {
        get { self[ForegroundKey.self] }
        set { self[ForegroundKey.self] = newValue }
    }
}

private enum FontKey: EnvironmentKey { static let defaultValue: Font? = nil }
private enum ForegroundKey: EnvironmentKey { static let defaultValue: String? = nil }

extension View {
    public func font(_ font: Font?) -> some View { setting { $0.font = font } }
    public func fontWeight(_ weight: Font.Weight?) -> some View {
        setting { if let weight { $0.font = ($0.font ?? .body).weight(weight) } }
    }
    public func fontDesign(_ design: Font.Design?) -> some View { same() }
    public func fontWidth(_ width: Font.Width?) -> some View { same() }
    public func bold(_ isActive: Bool = true) -> some View { fontWeight(isActive ? .bold : nil) }
    public func italic(_ isActive: Bool = true) -> some View { same() }
    public func monospaced(_ isActive: Bool = true) -> some View {
        setting { if isActive { $0.font = ($0.font ?? .body).monospaced() } }
    }
    public func monospacedDigit() -> some View { same() }
    public func underline(
        _ isActive: Bool = true, pattern: Text.LineStyle.Pattern = .solid, color: Color? = nil
    ) -> some View { same() }
    public func strikethrough(
        _ isActive: Bool = true, pattern: Text.LineStyle.Pattern = .solid, color: Color? = nil
    ) -> some View { same() }
    public func textCase(_ textCase: Text.Case?) -> some View { same() }
    public func kerning(_ kerning: CGFloat) -> some View { same() }
    public func tracking(_ tracking: CGFloat) -> some View { same() }
    public func lineLimit(_ number: Int?) -> some View { same() }
    public func lineLimit(_ limit: PartialRangeFrom<Int>) -> some View { same() }
    public func lineLimit(_ limit: PartialRangeThrough<Int>) -> some View { same() }
    public func lineLimit(_ limit: ClosedRange<Int>) -> some View { same() }
    public func lineLimit(_ limit: Int, reservesSpace: Bool) -> some View { same() }
    public func lineSpacing(_ lineSpacing: CGFloat) -> some View { same() }
    public func multilineTextAlignment(_ alignment: TextAlignment) -> some View { same() }
    public func minimumScaleFactor(_ factor: CGFloat) -> some View { same() }
    public func dynamicTypeSize(_ size: DynamicTypeSize) -> some View { setting { $0.dynamicTypeSize = size } }
    public func dynamicTypeSize<T>(_ range: T) -> some View where T: RangeExpression, T.Bound == DynamicTypeSize {
        setting { values in
            if range.contains(values.dynamicTypeSize) { return }
            let allowed = DynamicTypeSize.allCases.filter(range.contains)
            let near = values.dynamicTypeSize < (allowed.first ?? .large) ? allowed.first : allowed.last
            values.dynamicTypeSize = near ?? values.dynamicTypeSize
        }
    }
}

public enum TextAlignment: Hashable, CaseIterable, Sendable { case leading, center, trailing }

extension Text {
    public struct LineStyle: Hashable, Sendable {
        public enum Pattern: Sendable { case solid, dot, dash, dashDot, dashDotDot }
    }
}

public protocol TextSelectability {
    static var allowsSelection: Bool { get }
}

public struct EnabledTextSelectability: TextSelectability {
    public static let allowsSelection = true
}

public struct DisabledTextSelectability: TextSelectability {
    public static let allowsSelection = false
}

extension TextSelectability where Self == EnabledTextSelectability {
    public static var enabled: EnabledTextSelectability { .init() }
}

extension TextSelectability where Self == DisabledTextSelectability {
    public static var disabled: DisabledTextSelectability { .init() }
}
