// The page of a bad evening: what the core says, in its order. Where the diary itself can't be read, the page comes
// from the copy that works without it.

import Observation
import Somacard

@MainActor
@Observable
public final class SafetyModel {
    public let here: Here
    public let page: Screen<SafetyPageScreen>
    public let copy: FromCopy<SafetyPageScreen>

    public init(_ here: Here, injuryFirst: Bool) {
        self.here = here
        page = here.screen(.safety, revision: \.revision) { try $0.safety(now: $1, injuryFirst: injuryFirst) }
        copy = FromCopy(here.phone) { try $0.screen(now: $1, injuryFirst: injuryFirst) }
    }

    /// The page that is seen: the diary's, or the copy's in its place.
    public var seen: SafetyPageScreen? { page.shown ?? (copy.isNeeded(for: page) ? copy.shown : nil) }

    /// Where the diary can't be read there is nothing to write into.
    public func canWrite(_ page: SafetyPageScreen) -> Bool { !page.fromCopy }

    public func write() { here.go(.safety(.write)) }

    public func countries() { here.go(.safety(.countries)) }
}

extension SafetyPageScreen {
    /// Where the numbers begin, if they are not in sight at once: a long plan may not stand between a person and them.
    public var numbersAt: Int? {
        let first = blocks.firstIndex { $0.kind.hasNumbers && !$0.lines.isEmpty }
        return first.flatMap { $0 > 1 ? $0 : nil }
    }

    /// Nothing is written yet: the way to writing stands right there.
    public func asksForPlan(_ block: SafetyBlock) -> Bool { block.kind == .plan && plan?.empty != nil }

    /// Which country's numbers are the person's own is not known.
    public func asksForCountry(_ block: SafetyBlock) -> Bool { block.kind == .emergency && country == nil }
}

extension SafetyBlockKind {
    fileprivate var hasNumbers: Bool {
        switch self {
        case .contacts, .emergency, .lines: true
        case .injury, .plan, .poison: false
        }
    }
}

extension SafetyBlock {
    /// It stands out among the others: what to do when one is hurt.
    public var standsOut: Bool { kind == .injury }
}
