/// What stands in the bars: titles and buttons.
@MainActor @preconcurrency
public protocol ToolbarContent {
    associatedtype Body: ToolbarContent
    @ToolbarContentBuilder @MainActor @preconcurrency var body: Self.Body { get }
}

extension Never: ToolbarContent {}

@MainActor
package protocol DrawnInBar {
    func drawInBar(_ pen: Pen) -> [Node]
}

@MainActor @preconcurrency
public protocol _PrimitiveToolbar: ToolbarContent where Body == Never {}

extension _PrimitiveToolbar {
    public var body: Never { return fatalError("\(Self.self) has no body, it draws itself") }
}

public struct ToolbarItemPlacement: Sendable {
    let name: String
    public static let automatic = Self(name: "automatic")
    public static let principal = Self(name: "principal")
    public static let navigation = Self(name: "navigation")
    public static let primaryAction = Self(name: "primaryAction")
    public static let secondaryAction = Self(name: "secondaryAction")
    public static let status = Self(name: "status")
    public static let confirmationAction = Self(name: "confirmationAction")
    public static let cancellationAction = Self(name: "cancellationAction")
    public static let destructiveAction = Self(name: "destructiveAction")
    public static let keyboard = Self(name: "keyboard")
    public static let topBarLeading = Self(name: "topBarLeading")
    public static let topBarTrailing = Self(name: "topBarTrailing")
    public static let bottomBar = Self(name: "bottomBar")
}

public struct ToolbarItem<ID, Content>: _PrimitiveToolbar, DrawnInBar where Content: View {
    let placement: ToolbarItemPlacement
    let content: Content
    package func drawInBar(_ pen: Pen) -> [Node] { pen.draw(content, at: placement.name) }
}

extension ToolbarItem where ID == () {
    public init(placement: ToolbarItemPlacement = .automatic, @ViewBuilder content: () -> Content) {
        (self.placement, self.content) = (placement, content())
    }
}

public struct ToolbarItemGroup<Content>: _PrimitiveToolbar, DrawnInBar where Content: View {
    let placement: ToolbarItemPlacement
    let content: Content
    public init(placement: ToolbarItemPlacement = .automatic, @ViewBuilder content: () -> Content) {
        (self.placement, self.content) = (placement, content())
    }
    package func drawInBar(_ pen: Pen) -> [Node] { pen.draw(content, at: placement.name) }
}

extension Pen {
    func drawBar<T: ToolbarContent>(_ content: T) -> [Node] {
        if let drawn = content as? any DrawnInBar { return drawn.drawInBar(self) }
        let inside = entering(_typeName(T.self, qualified: false))
        inside.link(content)
        return inside.drawBar(content.body)
    }
}

@resultBuilder
public struct ToolbarContentBuilder {
    public static func buildExpression<Content>(_ content: Content) -> Content where Content: ToolbarContent { content }
    public static func buildBlock<Content>(_ content: Content) -> some ToolbarContent where Content: ToolbarContent {
        ToolbarRow([content])
    }
    @_disfavoredOverload
    public static func buildBlock<each Content>(_ content: repeat each Content) -> some ToolbarContent
    where repeat each Content: ToolbarContent {
        var items: [any ToolbarContent] = []
        for item in repeat each content { items.append(item) }
        return ToolbarRow(items)
    }
    public static func buildIf<Content>(_ content: Content?) -> Content? where Content: ToolbarContent { content }
    public static func buildEither<TrueContent, FalseContent>(
        first: TrueContent
    ) -> _ConditionalContent<TrueContent, FalseContent>
    where TrueContent: ToolbarContent, FalseContent: ToolbarContent {
        .init(storage: .trueContent(first))
    }
    public static func buildEither<TrueContent, FalseContent>(
        second: FalseContent
    ) -> _ConditionalContent<TrueContent, FalseContent>
    where TrueContent: ToolbarContent, FalseContent: ToolbarContent {
        .init(storage: .falseContent(second))
    }
    public static func buildLimitedAvailability(_ content: any ToolbarContent) -> some ToolbarContent {
        ToolbarRow([content])
    }
}

struct ToolbarRow {
    let items: [any ToolbarContent]
    init(_ items: [any ToolbarContent]) { self.items = items }
}

extension ToolbarRow: _PrimitiveToolbar, DrawnInBar {
    func drawInBar(_ pen: Pen) -> [Node] {
        items.enumerated().flatMap { number, item in pen.entering("item \(number)").drawBar(item) }
    }
}

extension Optional: ToolbarContent where Wrapped: ToolbarContent {
    public typealias Body = Never
    public var body: Never { return fatalError("an optional item draws what it has") }
}

extension Optional: DrawnInBar where Wrapped: ToolbarContent {
    package func drawInBar(_ pen: Pen) -> [Node] { map { pen.entering("some").drawBar($0) } ?? [] }
}

extension _ConditionalContent: ToolbarContent where TrueContent: ToolbarContent, FalseContent: ToolbarContent {
    public typealias Body = Never
    public var body: Never { return fatalError("one of two items draws what it has") }
}

extension _ConditionalContent: DrawnInBar where TrueContent: ToolbarContent, FalseContent: ToolbarContent {
    package func drawInBar(_ pen: Pen) -> [Node] {
        switch storage {
        case .trueContent(let item): pen.entering("if").drawBar(item)
        case .falseContent(let item): pen.entering("else").drawBar(item)
        }
    }
}

extension View {
    public func toolbar<Content>(@ToolbarContentBuilder content: () -> Content) -> some View
    where Content: ToolbarContent {
        let items = content()
        return remembering("toolbar") { nodes, pen in
            let bar = pen.entering("bar").drawBar(items)
            if !bar.isEmpty { nodes.insert(Node(.toolbar, bar), at: nodes.first?.kind == .title ? 1 : 0) }
        }
    }

    public func toolbar<Content>(@ViewBuilder content: () -> Content) -> some View where Content: View {
        let items = content()
        return remembering("toolbar") { nodes, pen in
            let bar = pen.draw(items, at: "bar")
            if !bar.isEmpty { nodes.insert(Node(.toolbar, bar), at: nodes.first?.kind == .title ? 1 : 0) }
        }
    }

    public func toolbar(_ visibility: Visibility, for bars: ToolbarPlacement...) -> some View { same() }
    public func toolbarBackground<S>(_ style: S, for bars: ToolbarPlacement...) -> some View where S: ShapeStyle {
        same()
    }
    public func toolbarBackground(_ visibility: Visibility, for bars: ToolbarPlacement...) -> some View { same() }

    private func title(_ words: @escaping (Pen) -> String) -> some View {
        after { nodes, pen in
            let text = words(pen)
            // The innermost title is the one of the screen.
            if nodes.first?.kind != .title, !text.isEmpty { nodes.insert(Node(.title, text), at: 0) }
        }
    }

    public func navigationTitle(_ title: Text) -> some View { self.title { _ in title.string } }
    public func navigationTitle(_ titleKey: LocalizedStringKey) -> some View { title { _ in titleKey.text } }
    @_disfavoredOverload
    public func navigationTitle<S>(_ title: S) -> some View where S: StringProtocol {
        self.title { _ in String(title) }
    }
    public func navigationBarTitleDisplayMode(_ displayMode: NavigationBarItem.TitleDisplayMode) -> some View { same() }
    public func navigationBarBackButtonHidden(_ hidesBackButton: Bool = true) -> some View { same() }
}

public struct NavigationBarItem: Sendable {
    public enum TitleDisplayMode: Sendable { case automatic, inline, large }
}

public struct ToolbarTitleDisplayMode: Sendable {
    public static let automatic = Self()
    public static let large = Self()
    public static let inline = Self()
}

public struct ToolbarPlacement: Sendable {
    public static let automatic = Self()
    public static let bottomBar = Self()
}
