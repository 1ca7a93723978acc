/// The screens that lie on each other in a stack.
@MainActor
final class NavigationScope {
    /// What the destinations of this draw are made with, by the type of the element.
    var makers: [ObjectIdentifier: (Any, Pen) -> [Node]?] = [:]
    /// Screens that are shown by a flag or a value of their own.
    var shown: [(Pen) -> [Node]] = []
    var push: (AnyHashable) -> Void = { _ in }
    var pop: @MainActor () -> Void = {}
    let memory: Memory
    /// Screens that a link without a value has opened.
    var opened: [(place: String, draw: (Pen) -> [Node])] = [] {
        didSet { memory.stale = true }
    }
    init(_ memory: Memory) { self.memory = memory }
}

/// Screens on screens: the root, or what lies on it.
public struct NavigationStack<Data, Root>: _Primitive, Drawable where Root: View {
    let root: Root
    let elements: (Pen) -> Binding<[AnyHashable]>

    package func draw(_ pen: Pen) -> [Node] {
        let path = elements(pen)
        let scope = pen.memory.cell(pen.place + ".stack") { NavigationScope(pen.memory) }
        (scope.makers, scope.shown) = ([:], [])
        scope.push = { path.wrappedValue.append($0) }
        var top = pen.entering("stack")
        top.navigation = scope
        var screens = [top.draw(root, at: "root")]
        for (depth, element) in path.wrappedValue.enumerated() {
            var inner = top.entering("screen \(depth) \(element)")
            inner.environment.isPresented = true
            inner.environment.dismiss = DismissAction { path.wrappedValue.removeLast(path.wrappedValue.count - depth) }
            let made = scope.makers.values.lazy.compactMap { $0(element.base, inner) }.first
            screens.append(made ?? [Node(.text, "No navigationDestination for \(type(of: element.base))")])
        }
        for (depth, open) in scope.opened.enumerated() {
            var inner = top.entering("opened \(depth)")
            inner.environment.isPresented = true
            inner.environment.dismiss = DismissAction { scope.opened.removeLast(scope.opened.count - depth) }
            screens.append(open.draw(inner))
        }
        var number = 0
        while number < scope.shown.count {
            screens.append(scope.shown[number](top.entering("shown \(number)")))
            number += 1
        }
        let over = screens.dropLast().flatMap { $0.modals }
        return [Node(.navigation, screens[screens.count - 1])] + over
    }
}

extension [Node] {
    /// What is shown over the screen from anywhere in the nodes.
    @MainActor var modals: [Node] { flatMap { $0.isModal ? [$0] : $0.children.modals } }
}

extension NavigationStack {
    public init(@ViewBuilder root: () -> Root) where Data == NavigationPath {
        self.root = root()
        elements = { pen in
            let own = pen.memory.cell(pen.place + ".path") { Location([AnyHashable](), pen.memory) }
            return Binding(read: { own.value }, write: { own.value = $0 })
        }
    }

    public init(path: Binding<NavigationPath>, @ViewBuilder root: () -> Root) where Data == NavigationPath {
        self.root = root()
        elements = { _ in Binding(read: { path.wrappedValue.elements }, write: { path.wrappedValue.elements = $0 }) }
    }

    public init(path: Binding<Data>, @ViewBuilder root: () -> Root)
    where
        Data: MutableCollection, Data: RandomAccessCollection, Data: RangeReplaceableCollection, Data.Element: Hashable
    {
        self.root = root()
        elements = { _ in
            Binding(
                read: { path.wrappedValue.map { AnyHashable($0) } },
                write: { path.wrappedValue = Data($0.compactMap { $0.base as? Data.Element }) })
        }
    }
}

/// The elements of a stack, of any type.
public struct NavigationPath: Equatable {
    var elements: [AnyHashable] = []
    public init() {}
    public init<S>(_ elements: S) where S: Sequence, S.Element: Hashable { self.elements = elements.map { $0 } }
    public var count: Int { elements.count }
    public var isEmpty: Bool { elements.isEmpty }
    public mutating func append<V>(_ value: V) where V: Hashable { elements.append(value) }
    public mutating func removeLast(_ k: Int = 1) { elements.removeLast(k) }
}

/// Opens the screen for a value, or the one it carries.
public struct NavigationLink<Label, Destination>: _Primitive, Drawable where Label: View, Destination: View {
    let label: Label
    let value: AnyHashable?
    let destination: Destination?

    package func draw(_ pen: Pen) -> [Node] {
        var node = Node(.link, pen.draw(label, at: "label"))
        node.traits = .isButton
        node.enabled = pen.environment.isEnabled && pen.navigation != nil && (value != nil || destination != nil)
        let (scope, place) = (pen.navigation, pen.place)
        node.actions.tap = {
            if let value { scope?.push(value) }
            if let destination { scope?.opened.append((place, { $0.draw(destination) })) }
        }
        return [node]
    }

    public init(@ViewBuilder destination: () -> Destination, @ViewBuilder label: () -> Label) {
        (self.label, value, self.destination) = (label(), nil, destination())
    }
}

extension NavigationLink where Label == Text {
    public init(_ titleKey: LocalizedStringKey, @ViewBuilder destination: () -> Destination) {
        self.init(destination: destination) { Text(titleKey) }
    }
    @_disfavoredOverload
    public init<S>(_ title: S, @ViewBuilder destination: () -> Destination) where S: StringProtocol {
        self.init(destination: destination) { Text(title) }
    }
}

extension NavigationLink where Destination == Never {
    public init<P>(value: P?, @ViewBuilder label: () -> Label) where P: Hashable {
        (self.label, self.value, destination) = (label(), value.map { AnyHashable($0) }, nil)
    }
    public init<P>(_ titleKey: LocalizedStringKey, value: P?) where Label == Text, P: Hashable {
        self.init(value: value) { Text(titleKey) }
    }
    @_disfavoredOverload
    public init<S, P>(_ title: S, value: P?) where Label == Text, S: StringProtocol, P: Hashable {
        self.init(value: value) { Text(title) }
    }
}

extension View {
    public func navigationDestination<D, C>(
        for data: D.Type, @ViewBuilder destination: @escaping (D) -> C
    ) -> some View where D: Hashable, C: View {
        before { pen in
            pen.navigation?.makers[ObjectIdentifier(data)] = { element, inner in
                (element as? D).map { inner.draw(destination($0)) }
            }
        }
    }

    public func navigationDestination<V>(
        isPresented: Binding<Bool>, @ViewBuilder destination: () -> V
    ) -> some View where V: View {
        let view = destination()
        return before { pen in
            guard isPresented.wrappedValue else { return }
            pen.navigation?.shown.append { inner in
                inner.presented { isPresented.wrappedValue = false }.draw(view)
            }
        }
    }

    public func navigationDestination<D, C>(
        item: Binding<D?>, @ViewBuilder destination: @escaping (D) -> C
    ) -> some View where D: Hashable, C: View {
        before { pen in
            guard let value = item.wrappedValue else { return }
            pen.navigation?.shown.append { inner in
                inner.presented { item.wrappedValue = nil }.draw(destination(value))
            }
        }
    }
}

extension Pen {
    /// For what is shown over something else and can close itself.
    func presented(_ close: @escaping @MainActor () -> Void) -> Pen {
        setting {
            $0.isPresented = true
            $0.dismiss = DismissAction(close: close)
            $0.refresh = nil
        }
    }
}
