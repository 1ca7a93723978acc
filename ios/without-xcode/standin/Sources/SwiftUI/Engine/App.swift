/// The app and its windows.
@MainActor @preconcurrency
public protocol App {
    associatedtype Body: Scene
    @SceneBuilder @MainActor @preconcurrency var body: Self.Body { get }
    @MainActor @preconcurrency init()
}

extension App {
    @MainActor @preconcurrency
    public static func main() { fatalError("The stand-in has no screen: draw the app's views with SwiftUITesting.") }
}

@MainActor @preconcurrency
public protocol Scene {
    associatedtype Body: Scene
    @SceneBuilder @MainActor @preconcurrency var body: Self.Body { get }
}

extension Never: Scene {}

@MainActor
package protocol DrawnScene {
    func drawScene(_ pen: Pen) -> [Node]
}

public struct WindowGroup<Content>: Scene, DrawnScene where Content: View {
    let content: () -> Content
    public init(@ViewBuilder content: @escaping () -> Content) { self.content = content }
    public var body: Never { fatalError("a window draws its view") }
    package func drawScene(_ pen: Pen) -> [Node] { pen.draw(content(), at: "window") }
}

@resultBuilder
public struct SceneBuilder {
    public static func buildExpression<Content>(_ content: Content) -> Content where Content: Scene { content }
    public static func buildBlock<Content>(_ content: Content) -> Content where Content: Scene { content }
}

extension Scene {
    package func drawAny(_ pen: Pen) -> [Node] {
        if let drawn = self as? any DrawnScene { return drawn.drawScene(pen) }
        pen.link(self)
        return body.drawAny(pen.entering("scene"))
    }

    public func onChange<V>(
        of value: V, initial: Bool = false, _ action: @escaping (_ oldValue: V, _ newValue: V) -> Void
    ) -> some Scene where V: Equatable {
        AlteredScene(base: self) { pen in
            pen.place += "/change"
            pen.changed(value) { old, new in if old != nil || initial { action(old ?? new, new) } }
        }
    }
    public func onChange<V>(of value: V, initial: Bool = false, _ action: @escaping () -> Void) -> some Scene
    where V: Equatable {
        onChange(of: value, initial: initial) { _, _ in action() }
    }
    public func environment<V>(_ keyPath: WritableKeyPath<EnvironmentValues, V>, _ value: V) -> some Scene {
        AlteredScene(base: self) { $0.environment[keyPath: keyPath] = value }
    }
    public func environment<T>(_ object: T?) -> some Scene where T: AnyObject, T: Observable {
        AlteredScene(base: self) { $0.environment[T.self] = object }
    }
    public func backgroundTask<D, R>(
        _ task: BackgroundTask<D, R>, action: @escaping @Sendable (D) async -> R
    ) -> some Scene where D: Sendable, R: Sendable { self }
}

struct AlteredScene<Base: Scene>: Scene, DrawnScene {
    let base: Base
    let change: (inout Pen) -> Void
    var body: Never { fatalError("draws its base") }
    func drawScene(_ pen: Pen) -> [Node] {
        var inner = pen
        change(&inner)
        return base.drawAny(inner)
    }
}

/// Work while the app is not seen.
public struct BackgroundTask<Request, Response>: Sendable where Request: Sendable, Response: Sendable {
    let name: String
}

extension BackgroundTask where Request == Void, Response == Void {
    public static func appRefresh(_ identifier: String) -> BackgroundTask<Void, Void> { .init(name: identifier) }
}
extension BackgroundTask where Request == String, Response == Void {
    public static func urlSession(_ identifier: String) -> BackgroundTask<String, Void> { .init(name: identifier) }
}
