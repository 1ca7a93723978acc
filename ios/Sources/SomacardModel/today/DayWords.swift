// What is said of a day, of its lines and of its check-ins: which words, the view looks them up.

import Somacard

extension DayScreen {
    /// Late, away or without an entry: said plainly.
    public var state: Word? {
        if away { return .todayAway }
        if late { return .todayLate }
        return filled ? nil : .todayNoEntry
    }

    /// The ids of the skills that a check-in says were used, with a number from 4 on: a tick less would not change that.
    public var usedInCheckIns: [String] { skills.filter(\.used).map(\.skill.id) }

    /// The furthest that a skill came in the day's check-ins: said at the line, never filled in.
    public func proposed(_ line: DayItem) -> Word? {
        guard line.item.scale.kind == .skills, line.value?.number == nil else { return nil }
        return skills.map(\.number).max().map { .todaySkillsReach(number: Int($0)) }
    }

    /// The lines that a check-in answers, in the order of the card, each with that answer.
    public func answered(_ row: CheckInRow) -> [(item: Item, answer: Answer)] {
        items.flatMap(\.items).compactMap { line in
            row.answers.first { $0.item == line.item.id }.map { (line.item, $0.answer) }
        }
    }
}

/// Where a day's value comes from.
public enum Origin: Equatable, Sendable {
    case card
    case checkIn(Answer)
    case both(Answer)
    /// A check-in raised it above what the card says.
    case raised(Answer, card: Answer)
}

extension DayItem {
    public var origin: Origin? {
        guard let value else { return nil }
        if let typed, typed != value { return .raised(value, card: typed) }
        switch from {
        case .checkIn: return .checkIn(value)
        case .both: return .both(value)
        case .card, nil: return .card
        }
    }
}

extension CheckInRow {
    /// When it was typed, on the clock that the person had.
    public var typedAt: Civil { recordedAt.civil }

    /// It was typed on another date than the day it is for.
    public var isTypedOnAnotherDay: Bool { typedAt.day != forDay }
}

extension Source {
    /// How an entry came about, where that is worth a word.
    public var word: Word? {
        switch self {
        case .live: nil
        case .late: .todaySourceLate
        case .inSession: .todaySourceInSession
        case .imported: .todaySourceImported
        }
    }
}

extension Word {
    /// What the 0–7 numbers of a skill mean.
    public static let skillNumbers: [Word] = [
        .todaySkill0, .todaySkill1, .todaySkill2, .todaySkill3, .todaySkill4, .todaySkill5, .todaySkill6, .todaySkill7,
    ]
}
