/// Rows under each other, in sections.
public struct List<SelectionValue, Content>: _Primitive, Drawable where SelectionValue: Hashable, Content: View {
    let content: Content

    init(of content: Content) { self.content = content }

    package func draw(_ pen: Pen) -> [Node] {
        var list = Node(.list, pen.draw(content, at: "list"))
        if let refresh = pen.environment.refresh { list.actions.refresh = refresh.action }
        return [list]
    }
}

extension List {
    public init(selection: Binding<SelectionValue?>?, @ViewBuilder content: () -> Content) {
        self.init(of: content())
    }
    public init(selection: Binding<Set<SelectionValue>>?, @ViewBuilder content: () -> Content) {
        self.init(of: content())
    }
}

extension List where SelectionValue == Never {
    public init(@ViewBuilder content: () -> Content) { self.init(of: content()) }

    public init<Data, RowContent>(_ data: Data, @ViewBuilder rowContent: @escaping (Data.Element) -> RowContent)
    where
        Content == ForEach<Data, Data.Element.ID, RowContent>, Data: RandomAccessCollection, RowContent: View,
        Data.Element: Identifiable
    {
        self.init(of: ForEach(data, content: rowContent))
    }

    public init<Data, ID, RowContent>(
        _ data: Data, id: KeyPath<Data.Element, ID>, @ViewBuilder rowContent: @escaping (Data.Element) -> RowContent
    )
    where
        Content == ForEach<Data, ID, RowContent>, Data: RandomAccessCollection, ID: Hashable, RowContent: View
    {
        self.init(of: ForEach(data, id: id, content: rowContent))
    }
}

/// Controls under each other, in sections.
public struct Form<Content>: _Primitive, Drawable where Content: View {
    let content: Content
    public init(@ViewBuilder content: () -> Content) { self.content = content() }
    package func draw(_ pen: Pen) -> [Node] {
        var form = Node(.form, pen.draw(content, at: "form"))
        if let refresh = pen.environment.refresh { form.actions.refresh = refresh.action }
        return [form]
    }
}

/// A part of a list, with a heading and a note under it.
public struct Section<Parent, Content, Footer> {
    let header: Parent
    let content: Content
    let footer: Footer
    var isExpanded: Binding<Bool>?
}

extension Section: View, _Primitive, Drawable where Parent: View, Content: View, Footer: View {
    package func draw(_ pen: Pen) -> [Node] {
        var section = Node(.section)
        var heading = pen.draw(header, at: "header")
        if !heading.isEmpty {
            var node = Node(.header, heading)
            node.traits = .isHeader
            // The words stand in the heading; they are no headings of their own inside it.
            for index in heading.indices { _ = heading[index].traits.remove(.isHeader) }
            node.children = heading
            if let isExpanded {
                node.value = isExpanded.wrappedValue ? "open" : "closed"
                node.actions.tap = { isExpanded.wrappedValue.toggle() }
            }
            section.children.append(node)
        }
        if isExpanded?.wrappedValue ?? true { section.children += pen.draw(content, at: "content") }
        let note = pen.draw(footer, at: "footer")
        if !note.isEmpty { section.children.append(Node(.footer, note)) }
        return [section]
    }

    public init(
        @ViewBuilder content: () -> Content, @ViewBuilder header: () -> Parent, @ViewBuilder footer: () -> Footer
    ) {
        (self.header, self.content, self.footer) = (header(), content(), footer())
    }
}

extension Section where Parent == EmptyView, Content: View, Footer: View {
    public init(@ViewBuilder content: () -> Content, @ViewBuilder footer: () -> Footer) {
        (header, self.content, self.footer) = (EmptyView(), content(), footer())
    }
}

extension Section where Parent: View, Content: View, Footer == EmptyView {
    public init(@ViewBuilder content: () -> Content, @ViewBuilder header: () -> Parent) {
        (self.header, self.content, footer) = (header(), content(), EmptyView())
    }
    public init(
        isExpanded: Binding<Bool>, @ViewBuilder content: () -> Content, @ViewBuilder header: () -> Parent
    ) {
        (self.header, self.content, footer, self.isExpanded) = (header(), content(), EmptyView(), isExpanded)
    }
}

extension Section where Parent == EmptyView, Content: View, Footer == EmptyView {
    public init(@ViewBuilder content: () -> Content) {
        (header, self.content, footer) = (EmptyView(), content(), EmptyView())
    }
}

extension Section where Parent == Text, Content: View, Footer == EmptyView {
    public init(_ titleKey: LocalizedStringKey, @ViewBuilder content: () -> Content) {
        (header, self.content, footer) = (Text(titleKey), content(), EmptyView())
    }
    @_disfavoredOverload
    public init<S>(_ title: S, @ViewBuilder content: () -> Content) where S: StringProtocol {
        (header, self.content, footer) = (Text(title), content(), EmptyView())
    }
    public init(_ titleKey: LocalizedStringKey, isExpanded: Binding<Bool>, @ViewBuilder content: () -> Content) {
        (header, self.content, footer, self.isExpanded) = (Text(titleKey), content(), EmptyView(), isExpanded)
    }
    @_disfavoredOverload
    public init<S>(_ title: S, isExpanded: Binding<Bool>, @ViewBuilder content: () -> Content) where S: StringProtocol {
        (header, self.content, footer, self.isExpanded) = (Text(title), content(), EmptyView(), isExpanded)
    }
}

/// A label and its value.
public struct LabeledContent<Label, Content> {
    let label: Label
    let content: Content
}

extension LabeledContent: View, _Primitive, Drawable where Label: View, Content: View {
    public init(@ViewBuilder content: () -> Content, @ViewBuilder label: () -> Label) {
        (self.label, self.content) = (label(), content())
    }
    package func draw(_ pen: Pen) -> [Node] {
        [Node(.row, pen.draw(label, at: "label") + pen.draw(content, at: "content"))]
    }
}

extension LabeledContent where Label == Text, Content: View {
    public init(_ titleKey: LocalizedStringKey, @ViewBuilder content: () -> Content) {
        (label, self.content) = (Text(titleKey), content())
    }
    @_disfavoredOverload
    public init<S>(_ title: S, @ViewBuilder content: () -> Content) where S: StringProtocol {
        (label, self.content) = (Text(title), content())
    }
}

extension LabeledContent where Label == Text, Content == Text {
    public init<S>(_ titleKey: LocalizedStringKey, value: S) where S: StringProtocol {
        (label, content) = (Text(titleKey), Text(value))
    }
    @_disfavoredOverload
    public init<S1, S2>(_ title: S1, value: S2) where S1: StringProtocol, S2: StringProtocol {
        (label, content) = (Text(title), Text(value))
    }
    public init<F>(_ titleKey: LocalizedStringKey, value: F.FormatInput, format: F)
    where F: FormatStyle, F.FormatInput: Equatable, F.FormatOutput == String {
        (label, content) = (Text(titleKey), Text(value, format: format))
    }
    @_disfavoredOverload
    public init<S, F>(_ title: S, value: F.FormatInput, format: F)
    where S: StringProtocol, F: FormatStyle, F.FormatInput: Equatable, F.FormatOutput == String {
        (label, content) = (Text(title), Text(value, format: format))
    }
}
