/// Movement. Nothing moves here: a change is there at once.
public struct Animation: Equatable, Sendable {
    public static let `default` = Self()
    public static let linear = Self()
    public static let easeIn = Self()
    public static let easeOut = Self()
    public static let easeInOut = Self()
    public static let spring = Self()
    public static func linear(duration: TimeInterval) -> Animation { Self() }
    public static func easeIn(duration: TimeInterval) -> Animation { Self() }
    public static func easeOut(duration: TimeInterval) -> Animation { Self() }
    public static func easeInOut(duration: TimeInterval) -> Animation { Self() }
    public static func spring(duration: TimeInterval = 0.5, bounce: Double = 0.0, blendDuration: Double = 0)
        -> Animation
    {
        Self()
    }
    public func delay(_ delay: TimeInterval) -> Animation { self }
    public func speed(_ speed: Double) -> Animation { self }
    public func repeatForever(autoreverses: Bool = true) -> Animation { self }
}

public struct Transaction: Sendable {
    public var animation: Animation?
    public var disablesAnimations = false
    public init() {}
    public init(animation: Animation?) { self.animation = animation }
}

public func withAnimation<Result>(_ animation: Animation? = .default, _ body: () throws -> Result) rethrows -> Result {
    try body()
}

public func withTransaction<Result>(_ transaction: Transaction, _ body: () throws -> Result) rethrows -> Result {
    try body()
}

public struct AnyTransition: Sendable {
    public static let identity = Self()
    public static let opacity = Self()
    public static let scale = Self()
    public static func move(edge: Edge) -> AnyTransition { Self() }
    public func combined(with other: AnyTransition) -> AnyTransition { self }
    public static func asymmetric(insertion: AnyTransition, removal: AnyTransition) -> AnyTransition { Self() }
}

public protocol VectorArithmetic: AdditiveArithmetic {
    mutating func scale(by rhs: Double)
    var magnitudeSquared: Double { get }
}

public struct EmptyAnimatableData: VectorArithmetic, Sendable {
    public init() {}
    public static var zero: Self { Self() }
    public static func + (lhs: Self, rhs: Self) -> Self { lhs }
    public static func - (lhs: Self, rhs: Self) -> Self { lhs }
    public mutating func scale(by rhs: Double) {}
    public var magnitudeSquared: Double { 0 }
}

extension Double: VectorArithmetic {
    public mutating func scale(by rhs: Double) { self *= rhs }
    public var magnitudeSquared: Double { self * self }
}

extension CGFloat: VectorArithmetic {
    public mutating func scale(by rhs: Double) { self *= CGFloat(rhs) }
    public var magnitudeSquared: Double { Double(self * self) }
}

public protocol Animatable {
    associatedtype AnimatableData: VectorArithmetic
    var animatableData: Self.AnimatableData { get set }
}

extension Animatable where Self.AnimatableData == EmptyAnimatableData {
    public var animatableData: EmptyAnimatableData {
        get { EmptyAnimatableData() }
        set {}
    }
}

extension View {
    public func animation<V>(_ animation: Animation?, value: V) -> some View where V: Equatable { same() }
    public func transaction(_ transform: @escaping (inout Transaction) -> Void) -> some View { same() }
    public func matchedGeometryEffect<ID>(
        id: ID, in namespace: Namespace.ID, properties: MatchedGeometryProperties = .frame, anchor: UnitPoint = .center,
        isSource: Bool = true
    ) -> some View where ID: Hashable { same() }
}

public struct MatchedGeometryProperties: OptionSet, Sendable {
    public let rawValue: UInt32
    public init(rawValue: UInt32) { self.rawValue = rawValue }
    public static let position = Self(rawValue: 1)
    public static let size = Self(rawValue: 2)
    public static let frame: Self = [.position, .size]
}

public struct ContentTransition: Equatable, Sendable {
    public static let identity = Self()
    public static let opacity = Self()
    public static func numericText(countsDown: Bool = false) -> ContentTransition { Self() }
}

public struct SensoryFeedback: Equatable, Sendable {
    public static let success = Self()
    public static let warning = Self()
    public static let error = Self()
    public static let selection = Self()
}
