/// A setting that views take from their surroundings.
public protocol EnvironmentKey {
    associatedtype Value
    static var defaultValue: Self.Value { get }
}

/// All settings around a view.
public struct EnvironmentValues {
    private var values: [ObjectIdentifier: Any] = [:]
    var objects: [ObjectIdentifier: AnyObject] = [:]

    public init() {}

    public subscript<K>(key: K.Type) -> K.Value where K: EnvironmentKey {
        get { values[ObjectIdentifier(key)] as? K.Value ?? K.defaultValue }
        set { values[ObjectIdentifier(key)] = newValue }
    }

    public subscript<T>(objectType: T.Type) -> T? where T: AnyObject, T: Observable {
        get { objects[ObjectIdentifier(objectType)] as? T }
        set { objects[ObjectIdentifier(objectType)] = newValue }
    }
}

/// Takes a setting, or an observed object, from around the view.
@propertyWrapper
public struct Environment<Value>: DynamicProperty, Linked {
    private final class Surroundings: @unchecked Sendable { var values = EnvironmentValues() }

    private let surroundings = Surroundings()
    private let read: (EnvironmentValues) -> Value

    public init(_ keyPath: KeyPath<EnvironmentValues, Value>) { read = { $0[keyPath: keyPath] } }

    public init(_ objectType: Value.Type) where Value: AnyObject, Value: Observable {
        read = { values in
            guard let object = values[objectType] else {
                fatalError(
                    "No object of the type \(objectType) in the environment: a view above needs .environment(_:)")
            }
            return object
        }
    }

    public init<T>(_ objectType: T.Type) where Value == T?, T: AnyObject, T: Observable {
        read = { $0[objectType] }
    }

    public var wrappedValue: Value { read(surroundings.values) }

    package func link(_ pen: Pen, _ name: String) { surroundings.values = pen.environment }
}

extension Environment: @unchecked Sendable where Value: Sendable {}

extension View {
    public func environment<V>(_ keyPath: WritableKeyPath<EnvironmentValues, V>, _ value: V) -> some View {
        setting { $0[keyPath: keyPath] = value }
    }

    public func environment<T>(_ object: T?) -> some View where T: AnyObject, T: Observable {
        setting { $0[T.self] = object }
    }

    public func transformEnvironment<V>(
        _ keyPath: WritableKeyPath<EnvironmentValues, V>, transform: @escaping (inout V) -> Void
    ) -> some View {
        setting { transform(&$0[keyPath: keyPath]) }
    }
}
