// Places of the touch plan being marked: one with a private reason, or one level for several at once, which is quicker for a
// plan that is new.

import Observation
import Somacard

@MainActor
@Observable
public final class TouchRegionModel {
    public let here: Here
    public let screen: Screen<TouchScreen>
    private let region: String
    @ObservationIgnored private var typed: TouchDraft?

    public init(_ here: Here, region: String) {
        self.here = here
        self.region = region
        screen = here.touchPlan()
    }

    public func row(_ plan: TouchScreen) -> TouchRow? { plan.regions.first { $0.region == region } }

    /// Nothing where there is no such place.
    public var draft: TouchDraft? {
        if typed == nil, let row = screen.shown.flatMap(row) { typed = TouchDraft(row) }
        return typed
    }

    /// Something is typed that is not saved.
    public var isTouched: Bool { draft.map { $0.change != NewTouch(region: region) } ?? false }

    public var isReady: Bool { isTouched && !screen.busy }

    public func save() async {
        guard let draft else { return }
        let marks = [draft.change]
        if await screen.act({ try $0.editTouch(now: $1, marks: marks) }) { here.leaveSaved() }
    }
}

@MainActor
@Observable
public final class TouchDraft {
    /// What the person marks; nothing is "ask first".
    public var level: TouchLevel?
    public var reason: String

    @ObservationIgnored private let of: TouchRow

    init(_ of: TouchRow) {
        self.of = of
        level = of.marked
        reason = of.reasons.together
    }

    /// What was changed.
    var change: NewTouch {
        NewTouch(
            region: of.region,
            level: level == of.marked ? nil : level,
            unmark: level == nil && of.marked != nil,
            reason: changed(reason, from: of.reasons.together))
    }
}

@MainActor
@Observable
public final class TouchSeveralModel {
    public let here: Here
    public let screen: Screen<TouchScreen>
    public let folds = Folds()

    public var level: TouchLevel?
    public private(set) var ticked: [String] = []

    public init(_ here: Here) {
        self.here = here
        screen = here.touchPlan()
    }

    /// Something is chosen that is not saved.
    public var isTouched: Bool { level != nil || !ticked.isEmpty }

    public var isReady: Bool { level != nil && !ticked.isEmpty && !screen.busy }

    public func rows(_ part: BodyPart, in plan: TouchScreen) -> [TouchRow] { plan.rows(part) }

    /// Ticks a place, or takes the tick away.
    public func turn(_ region: String) {
        if let at = ticked.firstIndex(of: region) { ticked.remove(at: at) } else { ticked.append(region) }
    }

    /// How many of these are ticked; nothing where none is.
    public func inShort(_ part: BodyPart) -> Word? {
        let count = part.regions.filter { ticked.contains($0) }.count
        return count > 0 ? .sessionsChosen(count: count) : nil
    }

    public func save() async {
        guard let level else { return }
        let marks = ticked.map { NewTouch(region: $0, level: level) }
        if await screen.act({ try $0.editTouch(now: $1, marks: marks) }) { here.leaveSaved() }
    }
}
