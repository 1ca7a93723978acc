/// A view that can be larger than the screen.
public struct ScrollView<Content>: _Primitive, Drawable where Content: View {
    public var content: Content
    public var axes: Axis.Set
    public var showsIndicators: Bool

    public init(_ axes: Axis.Set = .vertical, showsIndicators: Bool = true, @ViewBuilder content: () -> Content) {
        (self.content, self.axes, self.showsIndicators) = (content(), axes, showsIndicators)
    }

    package func draw(_ pen: Pen) -> [Node] {
        var scroll = Node(.scroll, pen.draw(content, at: "scroll"))
        if let refresh = pen.environment.refresh { scroll.actions.refresh = refresh.action }
        return [scroll]
    }
}

/// Scrolls to a view by its identity; in an outline all is there.
public struct ScrollViewReader<Content>: _Primitive, Drawable where Content: View {
    public var content: (ScrollViewProxy) -> Content
    public init(@ViewBuilder content: @escaping (ScrollViewProxy) -> Content) { self.content = content }
    package func draw(_ pen: Pen) -> [Node] { pen.draw(content(ScrollViewProxy()), at: "reader") }
}

public struct ScrollViewProxy {
    public func scrollTo<ID>(_ id: ID, anchor: UnitPoint? = nil) where ID: Hashable {}
}

extension View {
    public func scrollIndicators(_ visibility: ScrollIndicatorVisibility, axes: Axis.Set = [.vertical, .horizontal])
        -> some View
    { same() }
    public func scrollBounceBehavior(_ behavior: ScrollBounceBehavior, axes: Axis.Set = [.vertical]) -> some View {
        same()
    }
    public func contentMargins(
        _ edges: Edge.Set = .all, _ length: CGFloat?, for placement: ContentMarginPlacement = .automatic
    ) -> some View { same() }
    public func contentMargins(_ length: CGFloat, for placement: ContentMarginPlacement = .automatic) -> some View {
        same()
    }

    public func refreshable(action: @escaping @Sendable () async -> Void) -> some View {
        setting { $0.refresh = RefreshAction(action: action) }
    }

    public func id<ID>(_ id: ID) -> some View where ID: Hashable { before { $0.place += "/id \(id)" } }
}

public struct ContentMarginPlacement: Sendable {
    public static let automatic = Self()
    public static let scrollIndicators = Self()
}

public struct ScrollIndicatorVisibility: Sendable {
    public static let automatic = Self()
    public static let visible = Self()
    public static let hidden = Self()
    public static let never = Self()
}

public struct ScrollBounceBehavior: Sendable {
    public static let automatic = Self()
    public static let always = Self()
}

public protocol ScrollTargetBehavior {}
public struct PagingScrollTargetBehavior: ScrollTargetBehavior { public init() {} }
public struct ViewAlignedScrollTargetBehavior: ScrollTargetBehavior { public init() {} }
extension ScrollTargetBehavior where Self == PagingScrollTargetBehavior { public static var paging: Self { .init() } }
extension ScrollTargetBehavior where Self == ViewAlignedScrollTargetBehavior {
    public static var viewAligned: Self { .init() }
}
