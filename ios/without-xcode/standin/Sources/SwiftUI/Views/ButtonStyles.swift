/// How a button looks, written by the app; what it does on touch is the system's.
@MainActor @preconcurrency
public protocol ButtonStyle {
    associatedtype Body: View
    typealias Configuration = ButtonStyleConfiguration
    @ViewBuilder @MainActor @preconcurrency func makeBody(configuration: Self.Configuration) -> Self.Body
}

public struct ButtonStyleConfiguration {
    public struct Label: _Primitive, Drawable {
        let content: (Pen) -> [Node]
        package func draw(_ pen: Pen) -> [Node] { content(pen) }
    }
    public let role: ButtonRole?
    public let label: ButtonStyleConfiguration.Label
    public let isPressed: Bool
}

/// How a button looks and what makes it act.
@MainActor @preconcurrency
public protocol PrimitiveButtonStyle {
    associatedtype Body: View
    typealias Configuration = PrimitiveButtonStyleConfiguration
    @ViewBuilder @MainActor @preconcurrency func makeBody(configuration: Self.Configuration) -> Self.Body
}

public struct PrimitiveButtonStyleConfiguration {
    public struct Label: _Primitive, Drawable {
        let content: (Pen) -> [Node]
        package func draw(_ pen: Pen) -> [Node] { content(pen) }
    }
    public let role: ButtonRole?
    public let label: PrimitiveButtonStyleConfiguration.Label
    let action: @MainActor () -> Void
    @MainActor public func trigger() { action() }
}

extension ButtonStyle {
    func draw(_ pen: Pen, _ configuration: Configuration) -> [Node] {
        pen.entering("style").link(self)
        return pen.draw(makeBody(configuration: configuration), at: "style")
    }
}

extension PrimitiveButtonStyle {
    func draw(_ pen: Pen, _ configuration: Configuration) -> [Node] {
        pen.entering("style").link(self)
        return pen.draw(makeBody(configuration: configuration), at: "style")
    }
}

/// The system's own looks.
enum ButtonLook: Sendable { case automatic, bordered, prominent, borderless, plain }

protocol SystemButtonStyle: PrimitiveButtonStyle {
    var look: ButtonLook { get }
}

public struct DefaultButtonStyle: SystemButtonStyle {
    nonisolated public init() {}
    var look: ButtonLook { .automatic }
    public func makeBody(configuration: Configuration) -> some View { Button(configuration) }
}

public struct BorderedButtonStyle: SystemButtonStyle {
    nonisolated public init() {}
    var look: ButtonLook { .bordered }
    public func makeBody(configuration: Configuration) -> some View { Button(configuration) }
}

public struct BorderedProminentButtonStyle: SystemButtonStyle {
    nonisolated public init() {}
    var look: ButtonLook { .prominent }
    public func makeBody(configuration: Configuration) -> some View { Button(configuration) }
}

public struct BorderlessButtonStyle: SystemButtonStyle {
    nonisolated public init() {}
    var look: ButtonLook { .borderless }
    public func makeBody(configuration: Configuration) -> some View { Button(configuration) }
}

public struct PlainButtonStyle: SystemButtonStyle {
    nonisolated public init() {}
    var look: ButtonLook { .plain }
    public func makeBody(configuration: Configuration) -> some View { Button(configuration) }
}

extension PrimitiveButtonStyle where Self == DefaultButtonStyle {
    public static var automatic: DefaultButtonStyle { .init() }
}
extension PrimitiveButtonStyle where Self == BorderedButtonStyle {
    public static var bordered: BorderedButtonStyle { .init() }
}
extension PrimitiveButtonStyle where Self == BorderedProminentButtonStyle {
    public static var borderedProminent: BorderedProminentButtonStyle { .init() }
}
extension PrimitiveButtonStyle where Self == BorderlessButtonStyle {
    public static var borderless: BorderlessButtonStyle { .init() }
}
extension PrimitiveButtonStyle where Self == PlainButtonStyle {
    public static var plain: PlainButtonStyle { .init() }
}

extension View {
    public func buttonStyle<S>(_ style: S) -> some View where S: ButtonStyle {
        setting { ($0.customButtonStyle, $0.primitiveButtonStyle, $0.buttonLook) = (style, nil, .automatic) }
    }

    public func buttonStyle<S>(_ style: S) -> some View where S: PrimitiveButtonStyle {
        setting { values in
            let system = style as? any SystemButtonStyle
            values.customButtonStyle = nil
            values.primitiveButtonStyle = system == nil ? style : nil
            values.buttonLook = system?.look ?? .automatic
        }
    }

}

public struct ButtonBorderShape: Equatable, Sendable {
    let radius: CGFloat?
    public static let automatic = Self(radius: nil)
    public static let capsule = Self(radius: .infinity)
    public static let roundedRectangle = Self(radius: 8)
    public static let circle = Self(radius: -1)
    public static func roundedRectangle(radius: CGFloat) -> ButtonBorderShape { Self(radius: radius) }
}

public struct ButtonRepeatBehavior: Hashable, Sendable {
    let name: String
    public static let automatic = Self(name: "automatic")
    public static let enabled = Self(name: "enabled")
    public static let disabled = Self(name: "disabled")
}

public struct MenuOrder: Equatable, Hashable, Sendable {
    let name: String
    public static let automatic = Self(name: "automatic")
    public static let priority = Self(name: "priority")
    public static let fixed = Self(name: "fixed")
}

@MainActor @preconcurrency
public protocol MenuStyle {}

public struct DefaultMenuStyle: MenuStyle { nonisolated public init() {} }
public struct ButtonMenuStyle: MenuStyle { nonisolated public init() {} }
extension MenuStyle where Self == DefaultMenuStyle { public static var automatic: DefaultMenuStyle { .init() } }
extension MenuStyle where Self == ButtonMenuStyle { public static var button: ButtonMenuStyle { .init() } }

extension EnvironmentValues {
    var customButtonStyle: (any ButtonStyle)? {
        get { self[CustomKey.self]?.value }
        set { self[CustomKey.self] = newValue.map(Unchecked.init) }
    }
    var primitiveButtonStyle: (any PrimitiveButtonStyle)? {
        get { self[PrimitiveKey.self]?.value }
        set { self[PrimitiveKey.self] = newValue.map(Unchecked.init) }
    }
    var buttonLook: ButtonLook {
        get { self[LookKey.self] }
        set { self[LookKey.self] = newValue }
    }
    /// What a tap does besides its action: an alert's buttons close it.
    var closeAfterTap: Unchecked<@MainActor () -> Void>? {
        get { self[CloseKey.self] }
        set { self[CloseKey.self] = newValue }
    }
}

private enum CustomKey: EnvironmentKey { static let defaultValue: Unchecked<any ButtonStyle>? = nil }
private enum PrimitiveKey: EnvironmentKey { static let defaultValue: Unchecked<any PrimitiveButtonStyle>? = nil }
private enum LookKey: EnvironmentKey { static let defaultValue = ButtonLook.automatic }
private enum CloseKey: EnvironmentKey { static let defaultValue: Unchecked<@MainActor () -> Void>? = nil }
