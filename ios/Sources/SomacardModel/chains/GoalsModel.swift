// Goals: what a life worth living is, in the person's own words, and what is worked on, first things first.

import Observation
import Somacard

@MainActor
@Observable
public final class GoalsModel {
    /// The field that says itself what is wrong, by the core's name.
    public static let fields: Set = ["life-worth-living"]

    public let here: Here
    public let goals: Screen<GoalsScreen>

    /// What is being written; nothing until something was typed.
    private var typed: String?

    public init(_ here: Here) {
        self.here = here
        goals = here.screen(.card, .settings, revision: \.revision) { try $0.goals(now: $1) }
    }

    /// A life worth living, as it is written or typed.
    public var life: String {
        get { typed ?? goals.shown?.lifeWorthLiving.joined(separator: "\n") ?? "" }
        set { typed = newValue }
    }

    /// Something was typed and is not saved.
    public var isTouched: Bool { typed != nil }

    public var canSave: Bool { isTouched && !goals.busy }

    public var hasVersions: Bool { (goals.shown?.lifeWorthLiving.count ?? 0) > 1 }

    public var wrongLife: Phrase? { goals.refused?.wrong(at: "life-worth-living") }

    public func save() async {
        guard let typed else { return }
        if await goals.act({ try $0.setLifeWorthLiving(now: $1, text: typed) }) {
            self.typed = nil
            here.say(.saved)
        }
    }
}

extension GoalsScreen {
    /// The targets that something of the card belongs to.
    public var worked: [TargetGoals] { targets.filter { !$0.items.isEmpty } }
}
