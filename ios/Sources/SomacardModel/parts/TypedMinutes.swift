// A length of time as it is typed, such as a night's sleep: hours and minutes, since nobody thinks in 430 minutes.

import Foundation
import Somacard

public struct TypedMinutes: Hashable, Sendable {
    public var hours = ""
    public var minutes = ""

    public init() {}

    /// As a known answer stands in the two fields; both empty without one.
    public init(_ known: Int?) {
        guard let known else { return }
        hours = String(known / 60)
        minutes = String(known % 60)
    }

    /// Nothing was typed.
    public var isEmpty: Bool { hours.trimmed.isEmpty && minutes.trimmed.isEmpty }

    /// In minutes; none where nothing was typed, or what was typed are no numbers.
    public var total: Int? {
        guard !isEmpty, let hours = hours.numberOrNothing, let minutes = minutes.numberOrNothing else { return nil }
        let (inMinutes, tooMany) = hours.multipliedReportingOverflow(by: 60)
        let (total, stillTooMany) = inMinutes.addingReportingOverflow(minutes)
        return tooMany || stillTooMany ? nil : total
    }

    /// As a clock shows it: 6:05.
    public var clock: String { minutes.count == 1 ? "\(hours):0\(minutes)" : text }

    /// The two numbers, where both are some.
    public var whole: (hours: Int, minutes: Int)? {
        guard let hours = Int(hours), let minutes = Int(minutes) else { return nil }
        return (hours, minutes)
    }

    /// As it was typed, for a refusal by the core.
    public var text: String { "\(hours):\(minutes)" }
}

extension String {
    /// Without blanks around it.
    public var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }

    /// An empty field beside a full one counts as nothing.
    fileprivate var numberOrNothing: Int? { trimmed.isEmpty ? 0 : Int(trimmed) }
}
