/// Views that are shown when they are asked for.
public struct DisclosureGroup<Label, Content>: _Primitive, Drawable where Label: View, Content: View {
    let label: Label
    let content: () -> Content
    let isExpanded: Binding<Bool>?

    public init(@ViewBuilder content: @escaping () -> Content, @ViewBuilder label: () -> Label) {
        (self.label, self.content, isExpanded) = (label(), content, nil)
    }

    public init(
        isExpanded: Binding<Bool>, @ViewBuilder content: @escaping () -> Content, @ViewBuilder label: () -> Label
    ) {
        (self.label, self.content, self.isExpanded) = (label(), content, isExpanded)
    }

    package func draw(_ pen: Pen) -> [Node] {
        let own = pen.memory.cell(pen.place + ".open") { Location(false, pen.memory) }
        let open = isExpanded ?? Binding(read: { own.value }, write: { own.value = $0 })
        var button = Node(.button, pen.draw(label, at: "label"))
        button.value = open.wrappedValue ? "open" : "closed"
        button.enabled = pen.environment.isEnabled
        button.traits = .isButton
        button.actions.tap = { open.wrappedValue.toggle() }
        return [Node(.disclosure, [button] + (open.wrappedValue ? pen.draw(content(), at: "content") : []))]
    }
}

extension DisclosureGroup where Label == Text {
    public init(_ titleKey: LocalizedStringKey, @ViewBuilder content: @escaping () -> Content) {
        self.init(content: content) { Text(titleKey) }
    }
    @_disfavoredOverload
    public init<S>(_ label: S, @ViewBuilder content: @escaping () -> Content) where S: StringProtocol {
        self.init(content: content) { Text(label) }
    }
    public init(
        _ titleKey: LocalizedStringKey, isExpanded: Binding<Bool>, @ViewBuilder content: @escaping () -> Content
    ) {
        self.init(isExpanded: isExpanded, content: content) { Text(titleKey) }
    }
    @_disfavoredOverload
    public init<S>(_ label: S, isExpanded: Binding<Bool>, @ViewBuilder content: @escaping () -> Content)
    where S: StringProtocol {
        self.init(isExpanded: isExpanded, content: content) { Text(label) }
    }
}

/// Views with a frame around them.
public struct GroupBox<Label, Content>: _Primitive, Drawable where Label: View, Content: View {
    let label: Label
    let content: Content

    public init(@ViewBuilder content: () -> Content, @ViewBuilder label: () -> Label) {
        (self.label, self.content) = (label(), content())
    }

    package func draw(_ pen: Pen) -> [Node] {
        [Node(.section, pen.draw(label, at: "label") + pen.draw(content, at: "content"))]
    }
}

extension GroupBox where Label == EmptyView {
    public init(@ViewBuilder content: () -> Content) { self.init(content: content) { EmptyView() } }
}

extension GroupBox where Label == Text {
    public init(_ titleKey: LocalizedStringKey, @ViewBuilder content: () -> Content) {
        self.init(content: content) { Text(titleKey) }
    }
    @_disfavoredOverload
    public init<S>(_ title: S, @ViewBuilder content: () -> Content) where S: StringProtocol {
        self.init(content: content) { Text(title) }
    }
}

/// Why there is nothing to see, and what can be done.
public struct ContentUnavailableView<Label, Description, Actions>: _Primitive, Drawable
where Label: View, Description: View, Actions: View {
    let label: Label
    let description: Description
    let actions: Actions

    public init(
        @ViewBuilder label: () -> Label, @ViewBuilder description: () -> Description = { EmptyView() },
        @ViewBuilder actions: () -> Actions = { EmptyView() }
    ) {
        (self.label, self.description, self.actions) = (label(), description(), actions())
    }

    package func draw(_ pen: Pen) -> [Node] {
        let parts = pen.draw(label, at: "label") + pen.draw(description, at: "words") + pen.draw(actions, at: "actions")
        return [Node(.unavailable, parts)]
    }
}

extension ContentUnavailableView where Label == SwiftUI.Label<Text, Image>, Description == Text?, Actions == EmptyView {
    public init(_ title: LocalizedStringKey, systemImage name: String, description: Text? = nil) {
        label = SwiftUI.Label(title, systemImage: name)
        (self.description, actions) = (description, EmptyView())
    }
    @_disfavoredOverload
    public init<S>(_ title: S, systemImage name: String, description: Text? = nil) where S: StringProtocol {
        label = SwiftUI.Label(title, systemImage: name)
        (self.description, actions) = (description, EmptyView())
    }
}

extension ContentUnavailableView
where
    Label == SearchUnavailableContent.Label, Description == SearchUnavailableContent.Description,
    Actions == SearchUnavailableContent.Actions
{
    public static var search: ContentUnavailableView<Label, Description, Actions> {
        .init(
            label: { SearchUnavailableContent.Label() }, description: { SearchUnavailableContent.Description() },
            actions: { SearchUnavailableContent.Actions() })
    }
    public static func search(text: String) -> Self { search }
}

/// The system's own words for a search without a result.
public struct SearchUnavailableContent {
    public struct Label: View {
        public var body: some View { Text(verbatim: "No Results") }
    }
    public struct Description: View {
        public var body: some View { Text(verbatim: "Check the spelling or try a new search.") }
    }
    public struct Actions: View {
        public var body: some View { EmptyView() }
    }
}
