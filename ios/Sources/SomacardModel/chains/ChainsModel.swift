// Chains: how one thing led to another, each to be read and changed. They are offered, never asked for.

import Observation
import Somacard

@MainActor
@Observable
public final class ChainsModel {
    public let here: Here
    public let chains: Screen<ChainsScreen>

    public init(_ here: Here) {
        self.here = here
        chains = here.screen(.card, revision: \.revision) { try $0.chains(now: $1) }
    }

    /// Takes the chains as a place opened from here left them.
    public func appear() {
        if let newer = here.handed(ChainsScreen.self) { chains.take(newer) }
    }

    public func write() { here.go(.chains(.chain())) }

    public func open(_ chain: ChainRow) { here.go(.chains(.chain(id: chain.id))) }
}

extension ChainRow {
    /// What it is about, in short.
    public var about: String {
        [behaviour?.label, promptingEvent.first].compactMap(\.self).joined(separator: "\n")
    }
}
