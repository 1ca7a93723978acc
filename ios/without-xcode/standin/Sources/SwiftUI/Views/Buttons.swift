/// What a button does, where that has a look of its own.
public struct ButtonRole: Equatable, Sendable {
    let name: String
    public static let destructive = ButtonRole(name: "destructive")
    public static let cancel = ButtonRole(name: "cancel")
}

/// A control that does something.
public struct Button<Label>: _Primitive, Drawable where Label: View {
    let role: ButtonRole?
    let action: @MainActor () -> Void
    let label: Label

    @preconcurrency
    public init(action: @escaping @MainActor () -> Void, @ViewBuilder label: () -> Label) {
        (role, self.action, self.label) = (nil, action, label())
    }

    @preconcurrency
    public init(role: ButtonRole?, action: @escaping @MainActor () -> Void, @ViewBuilder label: () -> Label) {
        (self.role, self.action, self.label) = (role, action, label())
    }

    package func draw(_ pen: Pen) -> [Node] {
        var inside: [Node]
        if let style = pen.environment.primitiveButtonStyle {
            let configuration = PrimitiveButtonStyleConfiguration(
                role: role, label: .init { $0.draw(label, at: "label") }, action: action)
            return style.draw(pen.setting { $0.primitiveButtonStyle = nil }, configuration)
        } else if let style = pen.environment.customButtonStyle {
            let configuration = ButtonStyleConfiguration(
                role: role, label: .init { $0.draw(label, at: "label") }, isPressed: false)
            inside = style.draw(pen.setting { $0.customButtonStyle = nil }, configuration)
        } else {
            inside = pen.draw(label, at: "label")
        }
        var node = Node(.button, inside)
        node.enabled = pen.environment.isEnabled
        node.traits = .isButton
        node.look.prominent = pen.environment.buttonLook == .prominent
        node.look.destructive = role == .destructive
        node.look.isCancel = role == .cancel
        let close = pen.environment.closeAfterTap
        node.actions.tap = {
            action()
            close?.value()
        }
        return [node]
    }
}

extension Node {
    package init(_ kind: Kind, _ children: [Node]) { self.init(kind, nil, value: nil, children) }
}

extension Button where Label == Text {
    @preconcurrency
    public init(_ titleKey: LocalizedStringKey, action: @escaping @MainActor () -> Void) {
        self.init(action: action) { Text(titleKey) }
    }
    @preconcurrency @_disfavoredOverload
    public init<S>(_ title: S, action: @escaping @MainActor () -> Void) where S: StringProtocol {
        self.init(action: action) { Text(title) }
    }
    @preconcurrency
    public init(_ titleKey: LocalizedStringKey, role: ButtonRole?, action: @escaping @MainActor () -> Void) {
        self.init(role: role, action: action) { Text(titleKey) }
    }
    @preconcurrency @_disfavoredOverload
    public init<S>(_ title: S, role: ButtonRole?, action: @escaping @MainActor () -> Void) where S: StringProtocol {
        self.init(role: role, action: action) { Text(title) }
    }
}

extension Button where Label == SwiftUI.Label<Text, Image> {
    @preconcurrency
    public init(_ titleKey: LocalizedStringKey, systemImage: String, action: @escaping @MainActor () -> Void) {
        self.init(action: action) { SwiftUI.Label(titleKey, systemImage: systemImage) }
    }
    @preconcurrency @_disfavoredOverload
    public init<S>(_ title: S, systemImage: String, action: @escaping @MainActor () -> Void) where S: StringProtocol {
        self.init(action: action) { SwiftUI.Label(title, systemImage: systemImage) }
    }
    @preconcurrency
    public init(
        _ titleKey: LocalizedStringKey, systemImage: String, role: ButtonRole?, action: @escaping @MainActor () -> Void
    ) {
        self.init(role: role, action: action) { SwiftUI.Label(titleKey, systemImage: systemImage) }
    }
    @preconcurrency @_disfavoredOverload
    public init<S>(_ title: S, systemImage: String, role: ButtonRole?, action: @escaping @MainActor () -> Void)
    where S: StringProtocol {
        self.init(role: role, action: action) { SwiftUI.Label(title, systemImage: systemImage) }
    }
}

extension Button where Label == PrimitiveButtonStyleConfiguration.Label {
    public init(_ configuration: PrimitiveButtonStyleConfiguration) {
        self.init(role: configuration.role, action: configuration.action) { configuration.label }
    }
}

/// Opens an address.
public struct Link<Label>: _Primitive, Drawable where Label: View {
    let destination: URL
    let label: Label

    public init(destination: URL, @ViewBuilder label: () -> Label) {
        (self.destination, self.label) = (destination, label())
    }

    package func draw(_ pen: Pen) -> [Node] {
        var node = Node(.link, pen.draw(label, at: "label"))
        node.value = destination.absoluteString
        node.enabled = pen.environment.isEnabled
        node.traits = .isLink
        let (open, destination) = (pen.environment.openURL, destination)
        node.actions.tap = { open(destination) }
        return [node]
    }
}

extension Link where Label == Text {
    public init(_ titleKey: LocalizedStringKey, destination: URL) {
        self.init(destination: destination) { Text(titleKey) }
    }
    @_disfavoredOverload
    public init<S>(_ title: S, destination: URL) where S: StringProtocol {
        self.init(destination: destination) { Text(title) }
    }
}

/// A button that opens a list of buttons; here the list stands inside it.
public struct Menu<Label, Content>: _Primitive, Drawable where Label: View, Content: View {
    let content: Content
    let label: Label
    let primary: (() -> Void)?

    public init(@ViewBuilder content: () -> Content, @ViewBuilder label: () -> Label) {
        (self.content, self.label, primary) = (content(), label(), nil)
    }

    public init(
        @ViewBuilder content: () -> Content, @ViewBuilder label: () -> Label, primaryAction: @escaping () -> Void
    ) {
        (self.content, self.label, primary) = (content(), label(), primaryAction)
    }

    package func draw(_ pen: Pen) -> [Node] {
        var node = Node(.menu, pen.words(label), value: nil, pen.draw(content, at: "content"))
        node.enabled = pen.environment.isEnabled
        node.traits = .isButton
        if let primary { node.actions.tap = { primary() } }
        return [node]
    }
}

extension Menu where Label == Text {
    public init(_ titleKey: LocalizedStringKey, @ViewBuilder content: () -> Content) {
        self.init(content: content) { Text(titleKey) }
    }
    @_disfavoredOverload
    public init<S>(_ title: S, @ViewBuilder content: () -> Content) where S: StringProtocol {
        self.init(content: content) { Text(title) }
    }
}

extension Menu where Label == SwiftUI.Label<Text, Image> {
    public init(_ titleKey: LocalizedStringKey, systemImage: String, @ViewBuilder content: () -> Content) {
        self.init(content: content) { SwiftUI.Label(titleKey, systemImage: systemImage) }
    }
    @_disfavoredOverload
    public init<S>(_ title: S, systemImage: String, @ViewBuilder content: () -> Content) where S: StringProtocol {
        self.init(content: content) { SwiftUI.Label(title, systemImage: systemImage) }
    }
}

/// Done editing; Edit: changes `editMode`.
public struct EditButton: _Primitive, Drawable {
    public init() {}
    package func draw(_ pen: Pen) -> [Node] {
        let mode = pen.environment.editMode
        var node = Node(.button, mode?.wrappedValue.isEditing == true ? "Done" : "Edit")
        node.actions.tap = { mode?.wrappedValue = mode?.wrappedValue.isEditing == true ? .inactive : .active }
        return [node]
    }
}
