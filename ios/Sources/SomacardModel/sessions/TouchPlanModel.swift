// The touch plan: where touch is welcome, as a map and as a list, place by place. What is locked is shown as it is.

import Observation
import Somacard

extension Here {
    func touchPlan() -> Screen<TouchScreen> {
        screen(.sessions, revision: \.revision) { diary, _ in try diary.touchPlan() }
    }
}

@MainActor
@Observable
public final class TouchPlanModel {
    public let here: Here
    public let screen: Screen<TouchScreen>
    public let folds = Folds()
    /// A touch on it leads to the place.
    public let map: BodyMap

    public init(_ here: Here) {
        self.here = here
        screen = here.touchPlan()
        map = BodyMap(here) { here.go(.sessions(.touchRegion($0))) }
    }

    public func onMap(_ plan: TouchScreen) -> MapShown {
        let words = plan.regions.map { ($0.region, Phrase.text($0.now)) }
        return MapShown(
            marks: plan.marks, words: Dictionary(words) { _, last in last }, showsIntimate: true,
            notes: [map.figure?.ownSides].compactMap { $0 }, isListed: false)
    }

    /// The levels as the legend says them: what is avoided first.
    public func legend(_ plan: TouchScreen) -> [TouchChoice] { plan.levels.reversed() }

    /// The places that have a level, where it is worth a mark: the map in words.
    public func places(_ choice: TouchChoice, in plan: TouchScreen) -> [String] {
        plan.regions.filter { $0.level == choice.level && $0.isMarked }.map(\.label)
    }

    public func rows(_ part: BodyPart, in plan: TouchScreen) -> [TouchRow] { plan.rows(part) }

    /// How many places of a part are marked, by level; nothing where none is.
    public func inShort(_ part: BodyPart, in plan: TouchScreen) -> String? {
        let marked = plan.rows(part).filter(\.isMarked)
        let counts = legend(plan).compactMap { choice in
            let count = marked.filter { $0.level == choice.level }.count
            return count > 0 ? "\(choice.label): \(count)" : nil
        }
        return counts.isEmpty ? nil : counts.joined(separator: ", ").begun
    }
}

extension TouchRow {
    /// Worth a mark: said by the person, or to be avoided whatever they said.
    var isMarked: Bool { marked != nil || level == .avoid }

    /// Its level, and why where that was not the person's choice.
    public var now: String { [levelText, why].compactMap { $0 }.joined(separator: " · ").begun }
}

extension TouchLevel {
    var mark: BodyMark { BodyMark(fill: fill, sign: sign, copied: false) }

    /// The same signs as on the page for the massage practitioner.
    public var sign: String {
        switch self {
        case .avoid: "✕"
        case .askFirst: "?"
        case .usuallyFine: "✓"
        }
    }

    private var fill: BodyFill {
        switch self {
        case .avoid: .crossed
        case .askFirst: .plain
        case .usuallyFine: .step(step: 1)
        }
    }
}

extension TouchScreen {
    /// The places of a part, in its order.
    func rows(_ part: BodyPart) -> [TouchRow] {
        part.regions.compactMap { region in regions.first { $0.region == region } }
    }

    /// The marks on the map, by region.
    fileprivate var marks: [String: BodyMark] {
        Dictionary(regions.filter(\.isMarked).map { ($0.region, $0.level.mark) }) { _, last in last }
    }
}
