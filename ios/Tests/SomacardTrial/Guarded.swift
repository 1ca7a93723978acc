// A value behind a lock, for what the core's threads touch.

import Foundation

public final class Guarded<Value>: @unchecked Sendable {
    private let lock = NSLock()
    private var guarded: Value

    public init(_ value: Value) { guarded = value }

    public var value: Value {
        get { with { $0 } }
        set { with { $0 = newValue } }
    }

    @discardableResult
    public func with<Answer>(_ work: (inout Value) throws -> Answer) rethrows -> Answer {
        lock.lock()
        defer { lock.unlock() }
        return try work(&guarded)
    }
}
