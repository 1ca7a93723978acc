// The texts of a chain, by the core's names.

import Somacard

public enum ChainPart: String, CaseIterable, Sendable {
    case vulnerability
    case promptingEvent = "prompting_event"
    case consequences
    case skillInstead = "skill_instead"
    case repair

    /// Before the links, and after them.
    public static let before: [Self] = [.vulnerability, .promptingEvent]
    public static let after: [Self] = [.consequences, .skillInstead, .repair]

    public var words: Word {
        switch self {
        case .vulnerability: .chainsVulnerability
        case .promptingEvent: .chainsPromptingEvent
        case .consequences: .chainsConsequences
        case .skillInstead: .chainsSkillInstead
        case .repair: .chainsRepair
        }
    }

    /// How it is written in a chain: two or more texts where devices wrote at once.
    func written(in chain: ChainRow) -> [String] {
        switch self {
        case .vulnerability: chain.vulnerability
        case .promptingEvent: chain.promptingEvent
        case .consequences: chain.consequences
        case .skillInstead: chain.skillInstead
        case .repair: chain.repair
        }
    }
}
