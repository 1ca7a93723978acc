/// Views beside, under and over each other.
public struct HStack<Content>: _Primitive, Drawable where Content: View {
    let content: Content
    public init(alignment: VerticalAlignment = .center, spacing: CGFloat? = nil, @ViewBuilder content: () -> Content) {
        self.content = content()
    }
    package func draw(_ pen: Pen) -> [Node] { pen.stack(.row, content) }
}

public struct VStack<Content>: _Primitive, Drawable where Content: View {
    let content: Content
    public init(alignment: HorizontalAlignment = .center, spacing: CGFloat? = nil, @ViewBuilder content: () -> Content)
    {
        self.content = content()
    }
    package func draw(_ pen: Pen) -> [Node] { pen.stack(.column, content) }
}

public struct ZStack<Content>: _Primitive, Drawable where Content: View {
    let content: Content
    public init(alignment: Alignment = .center, @ViewBuilder content: () -> Content) { self.content = content() }
    package func draw(_ pen: Pen) -> [Node] { pen.stack(.layers, content) }
}

public struct LazyHStack<Content>: _Primitive, Drawable where Content: View {
    let content: Content
    public init(
        alignment: VerticalAlignment = .center, spacing: CGFloat? = nil, pinnedViews: PinnedScrollableViews = .init(),
        @ViewBuilder content: () -> Content
    ) {
        self.content = content()
    }
    package func draw(_ pen: Pen) -> [Node] { pen.stack(.row, content) }
}

public struct LazyVStack<Content>: _Primitive, Drawable where Content: View {
    let content: Content
    public init(
        alignment: HorizontalAlignment = .center, spacing: CGFloat? = nil, pinnedViews: PinnedScrollableViews = .init(),
        @ViewBuilder content: () -> Content
    ) {
        self.content = content()
    }
    package func draw(_ pen: Pen) -> [Node] { pen.stack(.column, content) }
}

public struct PinnedScrollableViews: OptionSet, Sendable {
    public let rawValue: UInt32
    public init(rawValue: UInt32) { self.rawValue = rawValue }
}

extension Pen {
    func stack(_ kind: Node.Kind, _ content: some View) -> [Node] {
        let nodes = draw(content, at: kind.rawValue)
        return nodes.isEmpty ? [] : [Node(kind, nodes)]
    }
}

/// Rows whose cells stand under each other.
public struct Grid<Content>: _Primitive, Drawable where Content: View {
    let content: Content
    public init(
        alignment: Alignment = .center, horizontalSpacing: CGFloat? = nil, verticalSpacing: CGFloat? = nil,
        @ViewBuilder content: () -> Content
    ) {
        self.content = content()
    }
    package func draw(_ pen: Pen) -> [Node] { pen.stack(.grid, content) }
}

public struct GridRow<Content>: _Primitive, Drawable where Content: View {
    let content: Content
    public init(alignment: VerticalAlignment? = nil, @ViewBuilder content: () -> Content) { self.content = content() }
    package func draw(_ pen: Pen) -> [Node] { pen.stack(.gridRow, content) }
}

/// A column of a lazy grid, or a row.
public struct GridItem: Sendable {
    public enum Size: Sendable {
        case fixed(CGFloat)
        case flexible(minimum: CGFloat = 10, maximum: CGFloat = .infinity)
        case adaptive(minimum: CGFloat, maximum: CGFloat = .infinity)
    }
    public var size: GridItem.Size
    public var spacing: CGFloat?
    public var alignment: Alignment?
    public init(_ size: GridItem.Size = .flexible(), spacing: CGFloat? = nil, alignment: Alignment? = nil) {
        (self.size, self.spacing, self.alignment) = (size, spacing, alignment)
    }
}

public struct LazyVGrid<Content>: _Primitive, Drawable where Content: View {
    let content: Content
    public init(
        columns: [GridItem], alignment: HorizontalAlignment = .center, spacing: CGFloat? = nil,
        pinnedViews: PinnedScrollableViews = .init(), @ViewBuilder content: () -> Content
    ) {
        self.content = content()
    }
    package func draw(_ pen: Pen) -> [Node] { pen.stack(.grid, content) }
}

public struct LazyHGrid<Content>: _Primitive, Drawable where Content: View {
    let content: Content
    public init(
        rows: [GridItem], alignment: VerticalAlignment = .center, spacing: CGFloat? = nil,
        pinnedViews: PinnedScrollableViews = .init(), @ViewBuilder content: () -> Content
    ) {
        self.content = content()
    }
    package func draw(_ pen: Pen) -> [Node] { pen.stack(.grid, content) }
}

/// Takes the room that is left.
public struct Spacer: Sendable {
    public var minLength: CGFloat?
    public init(minLength: CGFloat? = nil) { self.minLength = minLength }
}

extension Spacer: View, _Primitive, Drawable {
    package func draw(_ pen: Pen) -> [Node] { [Node(.spacer, "")] }
}

/// A thin line.
public struct Divider: _Primitive, Drawable {
    public init() {}
    package func draw(_ pen: Pen) -> [Node] { [Node(.divider, "")] }
}

/// Views that get their changes together.
public struct Group<Content> {
    let content: Content
}

extension Group: View, _Primitive, Drawable where Content: View {
    public init(@ViewBuilder content: () -> Content) { self.content = content() }
    package func draw(_ pen: Pen) -> [Node] { pen.draw(content, at: "group") }
}

/// The first view that has room; here it is the first.
public struct ViewThatFits<Content>: _Primitive, Drawable where Content: View {
    let content: Content
    public init(in axes: Axis.Set = [.horizontal, .vertical], @ViewBuilder content: () -> Content) {
        self.content = content()
    }
    package func draw(_ pen: Pen) -> [Node] {
        // With large text the last one, which is the one that needs the least width.
        let nodes = pen.draw(content, at: "fits")
        let chosen = pen.environment.dynamicTypeSize.isAccessibilitySize ? nodes.last : nodes.first
        return chosen.map { [$0] } ?? []
    }
}

/// A view that is told how much room it has.
public struct GeometryReader<Content>: _Primitive, Drawable where Content: View {
    public var content: (GeometryProxy) -> Content
    public init(@ViewBuilder content: @escaping (GeometryProxy) -> Content) { self.content = content }
    package func draw(_ pen: Pen) -> [Node] {
        pen.stack(.column, content(GeometryProxy(size: pen.room)))
    }
}

public struct GeometryProxy {
    public let size: CGSize
    public var safeAreaInsets: EdgeInsets { EdgeInsets() }
    public func frame(in coordinateSpace: some CoordinateSpaceProtocol) -> CGRect { CGRect(origin: .zero, size: size) }
}

extension View {
    @preconcurrency
    public func onGeometryChange<T>(
        for type: T.Type, of transform: @escaping @Sendable (GeometryProxy) -> T,
        action: @escaping (_ newValue: T) -> Void
    ) -> some View where T: Equatable, T: Sendable {
        remembering("geometry") { _, pen in
            pen.changed(transform(GeometryProxy(size: pen.room))) { _, new in action(new) }
        }
    }

    @preconcurrency
    public func onGeometryChange<T>(
        for type: T.Type, of transform: @escaping @Sendable (GeometryProxy) -> T,
        action: @escaping (_ oldValue: T, _ newValue: T) -> Void
    ) -> some View where T: Equatable, T: Sendable {
        remembering("geometry") { _, pen in
            pen.changed(transform(GeometryProxy(size: pen.room))) { old, new in action(old ?? new, new) }
        }
    }
}

public protocol CoordinateSpaceProtocol {}
public struct LocalCoordinateSpace: CoordinateSpaceProtocol, Sendable {}
public struct GlobalCoordinateSpace: CoordinateSpaceProtocol, Sendable {}
public struct NamedCoordinateSpace: CoordinateSpaceProtocol, Equatable, Sendable { let name: String }
extension CoordinateSpaceProtocol where Self == LocalCoordinateSpace {
    public static var local: LocalCoordinateSpace { .init() }
}
extension CoordinateSpaceProtocol where Self == GlobalCoordinateSpace {
    public static var global: GlobalCoordinateSpace { .init() }
}
extension CoordinateSpaceProtocol where Self == NamedCoordinateSpace {
    public static func named(_ name: some Hashable) -> NamedCoordinateSpace { .init(name: "\(name)") }
}
