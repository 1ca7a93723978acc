// The phone's own ways of handing something on: an app, somebody near, a folder of theirs.

import Foundation

public protocol HandingOver: Sendable {
    /// Lets the person choose who gets these files.
    func handOver(_ files: [URL]) async

    /// Lets the person choose who gets this text.
    func handOver(_ text: String) async
}

/// Where there is no window to ask in.
public struct NobodyTakesIt: HandingOver {
    public init() {}

    public func handOver(_ files: [URL]) async {}

    public func handOver(_ text: String) async {}
}
