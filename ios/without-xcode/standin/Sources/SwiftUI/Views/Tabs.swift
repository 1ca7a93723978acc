/// Which tab is chosen, while the tabs are drawn.
@MainActor
final class TabScope {
    let chosen: AnyHashable?
    let choose: (AnyHashable) -> Void
    var count = 0
    init(_ chosen: AnyHashable?, _ choose: @escaping (AnyHashable) -> Void) {
        (self.chosen, self.choose) = (chosen, choose)
    }
}

/// Screens beside each other; the chosen one is drawn.
public struct TabView<SelectionValue, Content>: _Primitive, Drawable where SelectionValue: Hashable, Content: View {
    let selection: Binding<SelectionValue>?
    let content: Content

    public init(selection: Binding<SelectionValue>?, @ViewBuilder content: () -> Content) {
        (self.selection, self.content) = (selection, content())
    }

    package func draw(_ pen: Pen) -> [Node] {
        let own = pen.memory.cell(pen.place + ".tab") { Location(AnyHashable(0), pen.memory) }
        let chosen = selection.map { AnyHashable($0.wrappedValue) } ?? own.value
        var inner = pen.entering("tabs")
        inner.tabs = TabScope(chosen) { tag in
            if let selection, let value = tag.base as? SelectionValue { selection.wrappedValue = value }
            if selection == nil { own.value = tag }
        }
        return [Node(.tabs, inner.draw(content))]
    }
}

extension TabView where SelectionValue == Int {
    public init(@ViewBuilder content: () -> Content) { (selection, self.content) = (nil, content()) }
}

extension View {
    public func tabItem<V>(@ViewBuilder _ label: () -> V) -> some View where V: View {
        TabItem(content: self, label: label())
    }
    public func badge(_ count: Int) -> some View { each { if count > 0 { $0.value = String(count) } } }
    public func badge(_ label: Text?) -> some View { each { if let label { $0.value = label.string } } }
    public func badge(_ key: LocalizedStringKey?) -> some View { each { if let key { $0.value = key.text } } }
    @_disfavoredOverload
    public func badge<S>(_ label: S?) -> some View where S: StringProtocol {
        each { if let label { $0.value = String(label) } }
    }
}

struct TabItem<Content: View, Words: View>: _Primitive, Drawable {
    let content: Content
    let label: Words

    func draw(_ pen: Pen) -> [Node] {
        guard let scope = pen.tabs else { return pen.draw(content) }
        let tag = (content as? any Tagged)?.ownTag ?? pen.tag ?? AnyHashable(scope.count)
        scope.count += 1
        let selected = tag == scope.chosen
        var inner = pen.entering("tab \(tag)")
        (inner.tabs, inner.tag) = (nil, nil)
        var node = Node(.tab, inner.words(label), value: nil, selected ? inner.draw(content) : [])
        node.tag = tag
        node.traits = selected ? [.isButton, .isSelected] : .isButton
        node.actions.tap = { scope.choose(tag) }
        return [node]
    }
}

/// A view that tells its tag without being drawn.
@MainActor
protocol Tagged {
    var ownTag: AnyHashable? { get }
}

@MainActor @preconcurrency public protocol TabViewStyle {}
public struct DefaultTabViewStyle: TabViewStyle { nonisolated public init() {} }
public struct PageTabViewStyle: TabViewStyle {
    public struct IndexDisplayMode: Sendable {
        public static let automatic = Self()
        public static let always = Self()
        public static let never = Self()
    }
    nonisolated public init(indexDisplayMode: PageTabViewStyle.IndexDisplayMode = .automatic) {}
}
extension TabViewStyle where Self == DefaultTabViewStyle { public static var automatic: Self { .init() } }
extension TabViewStyle where Self == PageTabViewStyle {
    public static var page: Self { .init() }
    public static func page(indexDisplayMode: PageTabViewStyle.IndexDisplayMode) -> Self { .init() }
}
