/// Puts the views of a closure together.
@resultBuilder
public struct ViewBuilder {
    public static func buildExpression<Content>(_ content: Content) -> Content where Content: View { content }

    @available(*, unavailable, message: "this expression does not conform to 'View'")
    public static func buildExpression(_ invalid: Any) -> some View { EmptyView() }

    public static func buildBlock() -> EmptyView { EmptyView() }

    public static func buildBlock<Content>(_ content: Content) -> Content where Content: View { content }

    @_disfavoredOverload
    public static func buildBlock<each Content>(_ content: repeat each Content) -> TupleView<(repeat each Content)>
    where repeat each Content: View {
        var views: [any View] = []
        for view in repeat each content { views.append(view) }
        return TupleView((repeat each content), views)
    }

    public static func buildIf<Content>(_ content: Content?) -> Content? where Content: View { content }

    public static func buildEither<TrueContent, FalseContent>(
        first: TrueContent
    ) -> _ConditionalContent<TrueContent, FalseContent> where TrueContent: View, FalseContent: View {
        .init(storage: .trueContent(first))
    }

    public static func buildEither<TrueContent, FalseContent>(
        second: FalseContent
    ) -> _ConditionalContent<TrueContent, FalseContent> where TrueContent: View, FalseContent: View {
        .init(storage: .falseContent(second))
    }

    public static func buildLimitedAvailability<Content>(_ content: Content) -> AnyView where Content: View {
        AnyView(content)
    }
}

/// No view.
public struct EmptyView: _Primitive, Drawable {
    nonisolated public init() {}
    package func draw(_ pen: Pen) -> [Node] { [] }
}

/// Views one after the other.
public struct TupleView<T> {
    public var value: T
    let views: [any View]

    init(_ value: T, _ views: [any View]) { (self.value, self.views) = (value, views) }
}

extension TupleView: View, _Primitive, Drawable {
    package func draw(_ pen: Pen) -> [Node] {
        views.enumerated().flatMap { number, view in pen.draw(view, at: String(number)) }
    }
}

/// One of two views.
public struct _ConditionalContent<TrueContent, FalseContent> {
    enum Storage {
        case trueContent(TrueContent)
        case falseContent(FalseContent)
    }
    let storage: Storage
}

extension _ConditionalContent: View, _Primitive, Drawable where TrueContent: View, FalseContent: View {
    package func draw(_ pen: Pen) -> [Node] {
        switch storage {
        case .trueContent(let view): pen.draw(view, at: "if")
        case .falseContent(let view): pen.draw(view, at: "else")
        }
    }
}

extension Optional: View where Wrapped: View {
    public typealias Body = Never
    public var body: Never { fatalError("an optional view draws what it has") }
}

extension Optional: Drawable where Wrapped: View {
    package func draw(_ pen: Pen) -> [Node] { map { pen.draw($0, at: "some") } ?? [] }
}

/// A view whose type is not told.
public struct AnyView {
    let view: any View

    public init<V>(_ view: V) where V: View { self.view = view }
    public init<V>(erasing view: V) where V: View { self.view = view }
}

extension AnyView: View, _Primitive, Drawable {
    package func draw(_ pen: Pen) -> [Node] { pen.draw(view, at: "any") }
}
