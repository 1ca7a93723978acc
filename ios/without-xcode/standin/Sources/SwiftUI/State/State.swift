/// A property that a view keeps something in, or takes something from its surroundings with.
public protocol DynamicProperty {
    @MainActor @preconcurrency mutating func update()
}

extension DynamicProperty {
    @MainActor @preconcurrency public mutating func update() {}
}

/// Where a value lives between two draws.
@MainActor
final class Location<Value> {
    var value: Value {
        didSet { memory?.stale = true }
    }
    weak var memory: Memory?
    init(_ value: Value, _ memory: Memory) { (self.value, self.memory) = (value, memory) }
}

/// The first value, until the view has a place; from then on the location of that place.
final class Box<Value>: @unchecked Sendable {
    var first: Value
    var location: Location<Value>?
    init(_ first: Value) { self.first = first }

    var value: Value {
        get { MainActor.assumeIsolated { Unchecked(location?.value ?? first) }.value }
        set {
            let new = Unchecked(newValue)
            MainActor.assumeIsolated { if let location { location.value = new.value } else { first = new.value } }
        }
    }

    @MainActor func link(_ pen: Pen, _ name: String) {
        location = pen.memory.cell(pen.place + name) { Location(first, pen.memory) }
    }
}

/// A value that is handed over a border the compiler cannot see to be none.
struct Unchecked<Value>: @unchecked Sendable {
    let value: Value
    init(_ value: Value) { self.value = value }
}

/// What a view itself keeps.
@propertyWrapper
public struct State<Value>: DynamicProperty, Linked {
    let box: Box<Value>

    public init(wrappedValue value: Value) { box = Box(value) }
    public init(initialValue value: Value) { box = Box(value) }

    public var wrappedValue: Value {
        get { box.value }
        nonmutating set { box.value = newValue }
    }

    public var projectedValue: Binding<Value> { Binding(read: { box.value }, write: { box.value = $0 }) }

    package func link(_ pen: Pen, _ name: String) { box.link(pen, name) }
}

extension State where Value: ExpressibleByNilLiteral {
    public init() { self.init(wrappedValue: nil) }
}

extension State: Sendable where Value: Sendable {}
