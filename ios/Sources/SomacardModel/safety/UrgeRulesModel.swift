// What brings the plan up, as it is agreed with the DBT therapist: the rules in the core's words, and the lines of the
// card that can be given one.

import Observation
import Somacard

@MainActor
@Observable
public final class UrgeRulesModel {
    public let here: Here
    public let rules: Screen<UrgeRulesScreen>

    public init(_ here: Here) {
        self.here = here
        rules = here.screen(.safety, revision: \.revision) { try $0.urgeRules(now: $1) }
    }

    /// Takes the rules as a place opened from here left them.
    public func appear() {
        if let newer = here.handed(UrgeRulesScreen.self) { rules.take(newer) }
    }

    public func open(_ item: String) { here.go(.safety(.rule(item: item))) }
}
