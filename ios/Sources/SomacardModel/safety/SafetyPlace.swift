// The places of this room.

import Somacard

public enum SafetyPlace: Hashable, Sendable {
    /// The page of a bad evening; after an act the question whether one is hurt comes first.
    case plan(injuryFirst: Bool)
    /// Writing the plan on a calm day.
    case write
    /// A line of a step of the plan; a new one where there is no id.
    case line(step: Step, id: String? = nil)
    case agreement
    case history
    /// The plan as it was at a moment.
    case earlier(Moment)
    case countries
    /// The lines of a country, and whether they stand in the plan.
    case lines(country: String, chosen: Bool)
    /// What brings the plan up.
    case rules
    /// The rule of a line of the card.
    case rule(item: String)

    var title: Word {
        switch self {
        case .plan: .safetyPlan
        case .write: .safetyChange
        case .line(_, let id): id == nil ? .safetyNewLine : .safetyLine
        case .agreement: .safetyAgreement
        case .history: .safetyHistory
        case .earlier: .safetyEarlier
        case .countries: .safetyCountries
        case .lines: .safetyLines
        case .rules: .safetyRules
        case .rule: .safetyRule
        }
    }
}
