// How many days a map or a history looks back over: four weeks unless the person chooses more, or their own first and last
// day.

import Somacard

public struct Span: Hashable, Sendable {
    public enum Kind: Hashable, CaseIterable, Sendable {
        case fourWeeks, threeMonths, aYear, ownDays

        public var word: Word {
            switch self {
            case .fourWeeks: .bodyFourWeeks
            case .threeMonths: .bodyThreeMonths
            case .aYear: .bodyAYear
            case .ownDays: .bodyOwnDays
            }
        }
    }

    public let kind: Kind
    /// First day, or nothing for what the core takes then.
    public let from: Day?
    /// Last day; nothing for today.
    public let to: Day?

    public init() { self.init(.fourWeeks) }

    init(_ kind: Kind, from: Day? = nil, to: Day? = nil) {
        self.kind = kind
        self.from = from
        self.to = to
    }

    /// Another kind, where `from` and `to` are what is shown now: own days begin with these, months end today.
    public static func of(_ kind: Kind, from: Day, to: Day, today: Day) -> Span {
        switch kind {
        case .fourWeeks: Span()
        case .threeMonths: Span(kind, from: today.before(months: 3))
        case .aYear: Span(kind, from: today.before(months: 12))
        case .ownDays: Span(kind, from: from, to: to)
        }
    }
}
