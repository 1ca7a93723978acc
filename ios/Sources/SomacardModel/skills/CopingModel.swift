// What helped me before in moments like this one, counted and never promised, or a short list to try. From an urge to
// die or to hurt oneself it leads to the plan, and to nothing else.

import Observation
import Somacard

@MainActor
@Observable
public final class CopingModel {
    public let here: Here
    public let coping: Screen<CopingScreen>

    public init(_ here: Here, start: CopingStart) {
        self.here = here
        coping = here.screen(.skills, .card, revision: \.revision) { try $0.coping(now: $1, start: start) }
    }

    public func openPlan() { here.go(.safety(.plan(injuryFirst: false))) }
}
