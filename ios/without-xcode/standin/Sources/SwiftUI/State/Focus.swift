/// Which field has the keyboard.
@propertyWrapper
public struct FocusState<Value>: DynamicProperty, Linked where Value: Hashable {
    @propertyWrapper
    public struct Binding {
        let box: Box<Value>
        public var wrappedValue: Value {
            get { box.value }
            nonmutating set { box.value = newValue }
        }
        public var projectedValue: FocusState<Value>.Binding { self }
    }

    let box: Box<Value>

    public init() where Value == Bool { box = Box(false) }
    public init<T>() where Value == T?, T: Hashable { box = Box(nil) }

    public var wrappedValue: Value {
        get { box.value }
        nonmutating set { box.value = newValue }
    }

    public var projectedValue: FocusState<Value>.Binding { Binding(box: box) }

    package func link(_ pen: Pen, _ name: String) { box.link(pen, name) }
}

extension View {
    public func focused<Value>(_ binding: FocusState<Value>.Binding, equals value: Value) -> some View
    where Value: Hashable {
        same()
    }

    public func focused(_ condition: FocusState<Bool>.Binding) -> some View { same() }
}

/// A number that grows with the text.
@propertyWrapper
public struct ScaledMetric<Value>: DynamicProperty, Linked where Value: BinaryFloatingPoint {
    private final class Scale: @unchecked Sendable { var factor = 1.0 }

    private let base: Value
    private let scale = Scale()

    public init(wrappedValue: Value) { base = wrappedValue }
    public init(wrappedValue: Value, relativeTo textStyle: Font.TextStyle) { base = wrappedValue }

    public var wrappedValue: Value { base * Value(scale.factor) }

    package func link(_ pen: Pen, _ name: String) { scale.factor = pen.environment.dynamicTypeSize.factor }
}

/// A name that no other view has.
@propertyWrapper
public struct Namespace: DynamicProperty, Linked {
    public struct ID: Hashable, Sendable { let name: String }
    private final class Name: @unchecked Sendable { var place = "" }
    private let name = Name()
    public init() {}
    public var wrappedValue: Namespace.ID { ID(name: name.place) }
    package func link(_ pen: Pen, _ name: String) { self.name.place = pen.place + name }
}
