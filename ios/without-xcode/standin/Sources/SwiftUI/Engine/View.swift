@_exported import Accessibility
@_exported import CoreGraphics
@_exported import Foundation
@_exported import Observation

/// A piece of what is on the screen.
@MainActor @preconcurrency
public protocol View {
    associatedtype Body: View
    @ViewBuilder @MainActor @preconcurrency var body: Self.Body { get }
}

extension Never: View {
    public typealias Body = Never
    public var body: Never { fatalError("Never is not drawn") }
}

/// A view with no body of its own: it draws itself.
@MainActor @preconcurrency
public protocol _Primitive: View where Body == Never {}

extension _Primitive {
    public var body: Never { fatalError("\(Self.self) has no body, it draws itself") }
}

/// What draws itself into the outline.
@MainActor
package protocol Drawable {
    func draw(_ pen: Pen) -> [Node]
}

/// A change of a view that has a name.
@MainActor @preconcurrency
public protocol ViewModifier {
    associatedtype Body: View
    typealias Content = _ViewModifier_Content<Self>
    @ViewBuilder @MainActor @preconcurrency func body(content: Self.Content) -> Self.Body
}

/// What a modifier changes, as it sees it.
public struct _ViewModifier_Content<Modifier: ViewModifier>: _Primitive, Drawable {
    let content: (Pen) -> [Node]
    package func draw(_ pen: Pen) -> [Node] { content(pen) }
}

/// A view and the modifier that changes it.
public struct ModifiedContent<Content, Modifier> {
    public var content: Content
    public var modifier: Modifier
    public init(content: Content, modifier: Modifier) { (self.content, self.modifier) = (content, modifier) }
}

extension ModifiedContent: View, _Primitive, Drawable where Content: View, Modifier: ViewModifier {
    package func draw(_ pen: Pen) -> [Node] {
        let inside = pen.entering(_typeName(Modifier.self, qualified: false))
        inside.link(modifier)
        // What the modifier puts around the content finds its own settings; the content keeps its place.
        let body = modifier.body(
            content: .init { inner in
                var own = inner
                own.place = pen.place + "~"
                return own.draw(content)
            })
        return inside.draw(body)
    }
}

extension View {
    nonisolated public func modifier<T>(_ modifier: T) -> ModifiedContent<Self, T> {
        ModifiedContent(content: self, modifier: modifier)
    }
}
