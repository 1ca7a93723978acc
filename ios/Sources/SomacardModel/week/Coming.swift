// What is rated on coming into session and on leaving it, by the core's names, in the order of the card.

import Somacard

public enum Coming: String, CaseIterable, Hashable, Sendable {
    case urgeQuitTherapy = "urge-quit-therapy"
    case urgeUse = "urge-use"
    case urgeSelfHarm = "urge-self-harm"
    case urgeSuicide = "urge-suicide"
    case changeEmotions = "change-emotions"
    case changeActions = "change-actions"
    case changeThoughts = "change-thoughts"

    /// From 0 to 5.
    public static let numbers = Array(0...5)

    public var word: Word {
        switch self {
        case .urgeQuitTherapy: .weekComingUrgeQuitTherapy
        case .urgeUse: .weekComingUrgeUse
        case .urgeSelfHarm: .weekComingUrgeSelfHarm
        case .urgeSuicide: .weekComingUrgeSuicide
        case .changeEmotions: .weekComingChangeEmotions
        case .changeActions: .weekComingChangeActions
        case .changeThoughts: .weekComingChangeThoughts
        }
    }
}

/// Before a session, or after it.
public enum When: CaseIterable, Hashable, Sendable {
    case before, after

    public var word: Word {
        switch self {
        case .before: .weekComingBefore
        case .after: .weekComingAfter
        }
    }
}

extension WeekHeader {
    public func number(_ rating: Coming, _ when: When) -> Int? {
        (when == .before ? before : after).first { $0.name == rating.rawValue }.map { Int($0.number) }
    }
}

extension WeekScreen {
    /// The name of the skill of the week, where the week's card has it.
    public var skillOfWeek: String? { skills.first { $0.skill == header.skillOfWeek }?.label }

    /// Where the name is not known here: whether one is chosen.
    public var skillWord: Word { header.skillOfWeek == nil ? .notChosen : .weekSkillChosen }
}

extension FilledIn {
    public var word: Word {
        switch self {
        case .daily: .weekFilledInDaily
        case .fourToSix: .weekFilledIn46
        case .twoOrThree: .weekFilledIn23
        case .once: .weekFilledInOnce
        }
    }
}
