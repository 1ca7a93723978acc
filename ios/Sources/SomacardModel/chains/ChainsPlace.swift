// The places of this room.

import Somacard

public enum ChainsPlace: Hashable, Sendable {
    /// All chains.
    case home
    /// The chain of this id, or a new one, about a behaviour on a day where that is known.
    case chain(id: String? = nil, behaviour: String? = nil, day: Day? = nil)
    case goals

    var title: Word {
        switch self {
        case .home: .chains
        case .chain(let id, _, _): id == nil ? .chainsWrite : .chainsOne
        case .goals: .chainsGoals
        }
    }
}
