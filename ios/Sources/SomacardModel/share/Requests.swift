// What is asked to go, changed in one thing; what the core says of it; what its file is called.

import Foundation
import Somacard

extension ShareRequest {
    /// The same with other days, or another scope; what is not named stays.
    func with(scope: ShareScope? = nil, from: Day? = nil, to: Day? = nil, named: Bool? = nil) -> ShareRequest {
        ShareRequest(
            scope: scope ?? self.scope, recipient: recipient, from: from ?? self.from, to: to ?? self.to,
            named: named ?? self.named)
    }

    /// A name that says which days are in it, and nothing of whom.
    func fileName(_ ending: String) -> String {
        (["somacard"] + [from, to].compactMap { $0?.inFileName }).joined(separator: "-") + ending
    }
}

extension ShareScope {
    /// The same with something else of it; what is not named stays.
    func with(
        role: Role? = nil, parts: [SharePart]? = nil, withoutItems: [String]? = nil, healthQuestions: [String]? = nil
    ) -> ShareScope {
        ShareScope(
            role: role ?? self.role, parts: parts ?? self.parts, withoutItems: withoutItems ?? self.withoutItems,
            healthQuestions: healthQuestions ?? self.healthQuestions)
    }
}

extension Diary {
    /// What of this would go; of nothing yet, what the core begins with.
    func looked(_ now: Moment, _ asked: ShareRequest?) throws -> ShareScreen {
        guard let asked else { return try shareScreen(now: now) }
        return try shareScreen(
            now: now, recipient: asked.recipient, scope: asked.scope, from: asked.from, to: asked.to,
            named: asked.named)
    }
}

extension Day {
    fileprivate var inFileName: String { String(format: "%04d-%02d-%02d", Int(year), Int(month), Int(day)) }
}

extension Array where Element: Equatable {
    /// With `one` or without it.
    func with(_ one: Element, _ so: Bool) -> [Element] {
        let others = filter { $0 != one }
        return so ? others + [one] : others
    }
}
