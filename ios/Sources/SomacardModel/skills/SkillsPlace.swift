// The places of this room.

import Somacard

public enum SkillsPlace: Hashable, Sendable {
    /// What was used.
    case home
    /// What it is like now, chosen to see what helped before.
    case now
    /// What helped before in moments like this one.
    case coping(CopingStart)

    var title: Word {
        switch self {
        case .home: .skills
        case .now: .skillsNow
        case .coping: .skillsWhatHelped
        }
    }
}
