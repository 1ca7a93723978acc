/// Looks of labels, toggles, progress and pairs of label and value that an app can write itself.
@MainActor @preconcurrency
public protocol LabelStyle {
    associatedtype Body: View
    typealias Configuration = LabelStyleConfiguration
    @ViewBuilder @MainActor @preconcurrency func makeBody(configuration: Self.Configuration) -> Self.Body
}

public struct LabelStyleConfiguration {
    public struct Title: _Primitive, Drawable {
        let content: (Pen) -> [Node]
        package func draw(_ pen: Pen) -> [Node] { content(pen) }
    }
    public struct Icon: _Primitive, Drawable {
        let content: (Pen) -> [Node]
        package func draw(_ pen: Pen) -> [Node] { content(pen) }
    }
    public var title: Title
    public var icon: Icon
}

public struct DefaultLabelStyle: LabelStyle {
    nonisolated public init() {}
    public func makeBody(configuration: Configuration) -> some View {
        HStack {
            configuration.icon
            configuration.title
        }
    }
}

public struct TitleAndIconLabelStyle: LabelStyle {
    nonisolated public init() {}
    public func makeBody(configuration: Configuration) -> some View {
        HStack {
            configuration.icon
            configuration.title
        }
    }
}

public struct TitleOnlyLabelStyle: LabelStyle {
    nonisolated public init() {}
    public func makeBody(configuration: Configuration) -> some View { configuration.title }
}

public struct IconOnlyLabelStyle: LabelStyle {
    nonisolated public init() {}
    public func makeBody(configuration: Configuration) -> some View {
        // The words are not seen, but still said.
        let title = configuration.title
        return configuration.icon.after { nodes, pen in
            let words = pen.words(title, at: "title")
            nodes.changeOne { $0.called = words }
        }
    }
}

extension LabelStyle where Self == DefaultLabelStyle { public static var automatic: DefaultLabelStyle { .init() } }
extension LabelStyle where Self == TitleOnlyLabelStyle { public static var titleOnly: TitleOnlyLabelStyle { .init() } }
extension LabelStyle where Self == IconOnlyLabelStyle { public static var iconOnly: IconOnlyLabelStyle { .init() } }
extension LabelStyle where Self == TitleAndIconLabelStyle {
    public static var titleAndIcon: TitleAndIconLabelStyle { .init() }
}

@MainActor @preconcurrency
public protocol ToggleStyle {
    associatedtype Body: View
    typealias Configuration = ToggleStyleConfiguration
    @ViewBuilder @MainActor @preconcurrency func makeBody(configuration: Self.Configuration) -> Self.Body
}

public struct ToggleStyleConfiguration {
    public struct Label: _Primitive, Drawable {
        let content: (Pen) -> [Node]
        package func draw(_ pen: Pen) -> [Node] { content(pen) }
    }
    public let label: ToggleStyleConfiguration.Label
    @Binding public var isOn: Bool
    public let isMixed: Bool
}

protocol SystemToggleStyle: ToggleStyle {}

public struct DefaultToggleStyle: SystemToggleStyle {
    nonisolated public init() {}
    public func makeBody(configuration: Configuration) -> some View { configuration.label }
}

public struct SwitchToggleStyle: SystemToggleStyle {
    nonisolated public init() {}
    public func makeBody(configuration: Configuration) -> some View { configuration.label }
}

public struct ButtonToggleStyle: SystemToggleStyle {
    nonisolated public init() {}
    public func makeBody(configuration: Configuration) -> some View { configuration.label }
}

extension ToggleStyle where Self == DefaultToggleStyle { public static var automatic: DefaultToggleStyle { .init() } }
extension ToggleStyle where Self == SwitchToggleStyle { public static var `switch`: SwitchToggleStyle { .init() } }
extension ToggleStyle where Self == ButtonToggleStyle { public static var button: ButtonToggleStyle { .init() } }

extension LabelStyle {
    func draw(_ pen: Pen, _ configuration: Configuration) -> [Node] {
        pen.entering("style").link(self)
        return pen.draw(makeBody(configuration: configuration), at: "style")
    }
}

extension ToggleStyle {
    func draw(_ pen: Pen, _ configuration: Configuration) -> [Node] {
        pen.entering("style").link(self)
        return pen.draw(makeBody(configuration: configuration), at: "style")
    }
}

extension View {
    public func labelStyle<S>(_ style: S) -> some View where S: LabelStyle { setting { $0.labelStyle = style } }
    public func toggleStyle<S>(_ style: S) -> some View where S: ToggleStyle {
        setting { $0.toggleStyle = style is any SystemToggleStyle ? nil : style }
    }
}

extension EnvironmentValues {
    var labelStyle: (any LabelStyle)? {
        get { self[LabelStyleKey.self]?.value }
        set { self[LabelStyleKey.self] = newValue.map(Unchecked.init) }
    }
    var toggleStyle: (any ToggleStyle)? {
        get { self[ToggleStyleKey.self]?.value }
        set { self[ToggleStyleKey.self] = newValue.map(Unchecked.init) }
    }
}

private enum LabelStyleKey: EnvironmentKey { static let defaultValue: Unchecked<any LabelStyle>? = nil }
private enum ToggleStyleKey: EnvironmentKey { static let defaultValue: Unchecked<any ToggleStyle>? = nil }
