/// What is shown over a screen: sheets, covers, popovers.
extension View {
    func over<V: View>(
        _ kind: Node.Kind, _ isPresented: Binding<Bool>, _ onDismiss: (() -> Void)?, _ content: @escaping () -> V
    ) -> some View {
        remembering(kind.rawValue) { nodes, pen in
            guard isPresented.wrappedValue else { return }
            nodes.append(pen.shown(kind, content, onDismiss) { isPresented.wrappedValue = false })
        }
    }

    func over<Item: Identifiable, V: View>(
        _ kind: Node.Kind, _ item: Binding<Item?>, _ onDismiss: (() -> Void)?, _ content: @escaping (Item) -> V
    ) -> some View {
        remembering(kind.rawValue) { nodes, pen in
            guard let value = item.wrappedValue else { return }
            let inner = pen.entering("\(value.id)")
            nodes.append(inner.shown(kind, { content(value) }, onDismiss) { item.wrappedValue = nil })
        }
    }

    public func sheet<Content>(
        isPresented: Binding<Bool>, onDismiss: (() -> Void)? = nil, @ViewBuilder content: @escaping () -> Content
    ) -> some View where Content: View {
        over(.sheet, isPresented, onDismiss, content)
    }

    public func sheet<Item, Content>(
        item: Binding<Item?>, onDismiss: (() -> Void)? = nil, @ViewBuilder content: @escaping (Item) -> Content
    ) -> some View where Item: Identifiable, Content: View {
        over(.sheet, item, onDismiss, content)
    }

    public func fullScreenCover<Content>(
        isPresented: Binding<Bool>, onDismiss: (() -> Void)? = nil, @ViewBuilder content: @escaping () -> Content
    ) -> some View where Content: View {
        over(.cover, isPresented, onDismiss, content)
    }

    public func fullScreenCover<Item, Content>(
        item: Binding<Item?>, onDismiss: (() -> Void)? = nil, @ViewBuilder content: @escaping (Item) -> Content
    ) -> some View where Item: Identifiable, Content: View {
        over(.cover, item, onDismiss, content)
    }

    public func popover<Content>(
        isPresented: Binding<Bool>, attachmentAnchor: PopoverAttachmentAnchor = .rect(.bounds),
        arrowEdge: Edge = .top, @ViewBuilder content: @escaping () -> Content
    ) -> some View where Content: View {
        over(.popover, isPresented, nil, content)
    }

    public func presentationDetents(_ detents: Set<PresentationDetent>) -> some View { same() }
    public func interactiveDismissDisabled(_ isDisabled: Bool = true) -> some View { same() }
}

extension Pen {
    func shown<V: View>(
        _ kind: Node.Kind, _ content: () -> V, _ onDismiss: (() -> Void)?, _ close: @escaping @MainActor () -> Void
    ) -> Node {
        var inner = entering("shown").presented(close)
        (inner.navigation, inner.tabs, inner.tag) = (nil, nil, nil)
        inner.environment.leaveControls()
        if let onDismiss { memory.leave(inner.place + ".dismiss") { onDismiss() } }
        var node = Node(kind, inner.draw(content()))
        node.actions.tap = close
        return node
    }
}

extension EnvironmentValues {
    /// What a screen over another does not take from it.
    mutating func leaveControls() {
        isEnabled = true
        (customButtonStyle, primitiveButtonStyle, buttonLook) = (nil, nil, .automatic)
        (labelStyle, toggleStyle, submit, font, foreground) = (nil, nil, nil, nil, nil)
    }
}

public struct PresentationDetent: Hashable, Sendable {
    let share: CGFloat
    let height: CGFloat
    public static let medium = Self(share: 0.5, height: 0)
    public static let large = Self(share: 1, height: 0)
    public static func fraction(_ fraction: CGFloat) -> PresentationDetent { Self(share: fraction, height: 0) }
    public static func height(_ height: CGFloat) -> PresentationDetent { Self(share: 0, height: height) }
}

public struct PresentationAdaptation: Sendable {
    public static let automatic = Self()
    public static let none = Self()
    public static let popover = Self()
    public static let sheet = Self()
    public static let fullScreenCover = Self()
}

public enum PopoverAttachmentAnchor: Sendable {
    public enum Source: Sendable { case bounds }
    case rect(Source)
    case point(UnitPoint)
}
