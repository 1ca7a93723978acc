// The places of this room.

import Somacard

public enum SkillsPlace: Hashable, Sendable {
    case home

    var title: Word {
        switch self {
        case .home: .skills
        }
    }
}
