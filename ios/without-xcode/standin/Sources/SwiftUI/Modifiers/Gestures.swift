/// What a finger does.
@MainActor @preconcurrency
public protocol Gesture<Value> {
    associatedtype Value
    associatedtype Body: Gesture
    @MainActor @preconcurrency var body: Self.Body { get }
}

extension Never: Gesture {
    public typealias Value = Never
}

/// A gesture that knows what to do with a touch at a point.
@MainActor @preconcurrency
public protocol _PrimitiveGesture: Gesture where Body == Never {
    func _touched(_ point: CGPoint) -> Value?
}

extension _PrimitiveGesture {
    public var body: Never { fatalError("\(Self.self) has no body") }
}

public struct TapGesture: _PrimitiveGesture {
    public typealias Value = ()
    public var count: Int
    public init(count: Int = 1) { self.count = count }
    public func _touched(_ point: CGPoint) -> Value? { () }
}

public struct SpatialTapGesture: _PrimitiveGesture {
    public struct Value: Equatable, Sendable {
        public var location: CGPoint
    }
    public var count: Int
    public init(count: Int = 1, coordinateSpace: some CoordinateSpaceProtocol = .local) { self.count = count }
    public func _touched(_ point: CGPoint) -> Value? { Value(location: point) }
}

public struct LongPressGesture: _PrimitiveGesture {
    public typealias Value = Bool
    public var minimumDuration: Double
    public var maximumDistance: CGFloat
    public init(minimumDuration: Double = 0.5, maximumDistance: CGFloat = 10) {
        (self.minimumDuration, self.maximumDistance) = (minimumDuration, maximumDistance)
    }
    public func _touched(_ point: CGPoint) -> Bool? { nil }
}

public struct DragGesture: _PrimitiveGesture {
    public struct Value: Equatable, Sendable {
        public var time: Date
        public var location: CGPoint
        public var startLocation: CGPoint
        public var translation: CGSize {
            CGSize(width: location.x - startLocation.x, height: location.y - startLocation.y)
        }
        public var velocity: CGSize { .zero }
        public var predictedEndLocation: CGPoint { location }
        public var predictedEndTranslation: CGSize { translation }
    }
    public var minimumDistance: CGFloat
    public init(minimumDistance: CGFloat = 10, coordinateSpace: some CoordinateSpaceProtocol = .local) {
        self.minimumDistance = minimumDistance
    }
    public func _touched(_ point: CGPoint) -> Value? {
        minimumDistance > 0 ? nil : Value(time: Date(), location: point, startLocation: point)
    }
}

public struct MagnifyGesture: _PrimitiveGesture {
    public struct Value: Equatable, Sendable {
        public var time: Date
        public var magnification: CGFloat
        public var velocity: CGFloat
        public var startAnchor: UnitPoint
        public var startLocation: CGPoint
    }
    public var minimumScaleDelta: CGFloat
    public init(minimumScaleDelta: CGFloat = 0.01) { self.minimumScaleDelta = minimumScaleDelta }
    public func _touched(_ point: CGPoint) -> Value? { nil }
}

/// A gesture and what it does.
public struct _ActingGesture<Base: Gesture>: _PrimitiveGesture {
    public typealias Value = Base.Value
    let base: Base
    let action: (Base.Value) -> Void
    public func _touched(_ point: CGPoint) -> Base.Value? {
        guard let value = base.touched(point) else { return nil }
        action(value)
        return value
    }
}

extension Gesture {
    func touched(_ point: CGPoint) -> Value? {
        guard let primitive = self as? any _PrimitiveGesture else { return body.touched(point) as? Value }
        return primitive._touched(point) as? Value
    }

    public func onEnded(_ action: @escaping (Self.Value) -> Void) -> _ActingGesture<Self> {
        .init(base: self, action: action)
    }
}

extension Gesture where Self.Value: Equatable {
    public func onChanged(_ action: @escaping (Self.Value) -> Void) -> _ActingGesture<Self> {
        .init(base: self, action: action)
    }
}

public struct GestureMask: OptionSet, Sendable {
    public let rawValue: UInt32
    public init(rawValue: UInt32) { self.rawValue = rawValue }
    public static let none: Self = []
    public static let gesture = Self(rawValue: 1)
    public static let subviews = Self(rawValue: 2)
    public static let all: Self = [.gesture, .subviews]
}

extension View {
    private func touching(_ touch: @escaping @MainActor (CGPoint) -> Void) -> some View {
        after { nodes, pen in
            if pen.environment.isEnabled { nodes.changeOne { $0.actions.touch = touch } }
        }
    }

    public func onTapGesture(count: Int = 1, perform action: @escaping () -> Void) -> some View {
        touching { _ in action() }
    }
    public func onTapGesture(
        count: Int = 1, coordinateSpace: some CoordinateSpaceProtocol = .local,
        perform action: @escaping (CGPoint) -> Void
    ) -> some View {
        touching { action($0) }
    }
    public func onLongPressGesture(
        minimumDuration: Double = 0.5, maximumDistance: CGFloat = 10, perform action: @escaping () -> Void,
        onPressingChanged: ((Bool) -> Void)? = nil
    ) -> some View { same() }
    public func gesture<T>(_ gesture: T, including mask: GestureMask = .all) -> some View where T: Gesture {
        touching { _ = gesture.touched($0) }
    }
    public func simultaneousGesture<T>(_ gesture: T, including mask: GestureMask = .all) -> some View
    where T: Gesture {
        touching { _ = gesture.touched($0) }
    }
    public func highPriorityGesture<T>(_ gesture: T, including mask: GestureMask = .all) -> some View
    where T: Gesture {
        touching { _ = gesture.touched($0) }
    }
    public func allowsHitTesting(_ enabled: Bool) -> some View {
        each { if !enabled { ($0.actions.touch, $0.actions.tap) = (nil, nil) } }
    }
}
