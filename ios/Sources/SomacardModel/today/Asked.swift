// How a line of the card is asked, and what is wrong with an answer that the core refused. What can't be read as a number
// is handed on as it was typed: the core refuses it and says so, nothing is guessed.

import Somacard

/// What a person finds at a line of the card.
public enum Asked: Hashable, Sendable {
    /// Numbers side by side.
    case numbers([Int])
    /// A number to type, where there are too many to show.
    case number
    case yesNo, skills, minutes, text
}

extension Item {
    public var asked: Asked {
        switch scale.kind {
        case .yesNo: .yesNo
        case .skills: .skills
        case .minutes: .minutes
        case .text: .text
        case .peak, .range, .count: sideBySide.map { Asked.numbers($0) } ?? Asked.number
        }
    }

    /// Up to twelve are shown side by side.
    private var sideBySide: [Int]? {
        guard let min = scale.min, let max = scale.max else { return nil }
        let all = Array(stride(from: Int(min), through: Int(max), by: Int(Swift.max(scale.step, 1))).prefix(13))
        return all.count <= 12 ? all : nil
    }

    /// The scale shows by itself what the day says already.
    public var showsBefore: Bool { scale.kind == .peak || scale.kind == .range }

    /// What was wrong with this line, said by what its scale takes.
    public func wrong(_ why: SomacardError?) -> Word? {
        guard let why, why.field == id else { return nil }
        if scale.kind == .minutes, let max = scale.max { return .todayWrongMinutes(hours: Int(max) / 60) }
        if let min = scale.min, let max = scale.max { return .todayWrongNumber(low: Int(min), high: Int(max)) }
        return .todayWrongText
    }
}

extension Answer {
    public var number: Int? { if case .number(let value) = self { Int(value) } else { nil } }

    public var yesNo: Bool? { if case .yesNo(let value) = self { value } else { nil } }

    public var text: String? { if case .text(let value) = self { value } else { nil } }

    /// Nothing but blanks.
    var isBlank: Bool { text?.trimmed.isEmpty ?? false }

    /// As it stands in a field for a number.
    public var typed: String { number.map(String.init) ?? text ?? "" }

    /// A number that was chosen; none where it was taken back.
    public init?(_ number: Int?) {
        guard let number, let value = Int32(exactly: number) else { return nil }
        self = .number(value: value)
    }

    /// A number as it was typed; none for an empty field.
    public init?(typed: String) {
        if typed.trimmed.isEmpty { return nil }
        self = Int32(typed.trimmed).map { .number(value: $0) } ?? .text(value: typed)
    }

    /// A length of time as it was typed; none for empty fields.
    public init?(_ typed: TypedMinutes) {
        if typed.isEmpty { return nil }
        self = typed.total.flatMap(Int32.init(exactly:)).map { .number(value: $0) } ?? .text(value: typed.text)
    }
}
