// The phone's own ways of handing something on: an app or a person that the person chooses, or a folder among their files.

import Foundation

public protocol HandingOver: Sendable {
    /// Lets the person choose who gets these files.
    func handOver(_ files: [URL]) async

    /// Lets the person choose who gets this text.
    func handOver(_ text: String) async

    /// Lets the person choose where among their files a copy is kept; whether one was.
    func keep(_ file: URL) async -> Bool
}

/// Where there is no window to ask in.
public struct NobodyTakesIt: HandingOver {
    public init() {}

    public func handOver(_ files: [URL]) async {}

    public func handOver(_ text: String) async {}

    public func keep(_ file: URL) async -> Bool { false }
}
