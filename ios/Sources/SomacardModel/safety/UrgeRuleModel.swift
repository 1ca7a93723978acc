// A rule: from which number on, or on which rise, an answer brings the plan up, and in which way. What is chosen stays
// until it is saved.

import Observation
import Somacard

@MainActor
@Observable
public final class UrgeRuleModel {
    /// The fields that say themselves what is wrong, by the core's names.
    public static let fields: Set = ["at-least", "jump", "quiet"]

    public let here: Here
    public let rules: Screen<UrgeRulesScreen>
    private let item: String
    private var changed: UrgeRuleDraft?

    public init(_ here: Here, item: String) {
        self.here = here
        self.item = item
        rules = here.screen(.safety, revision: \.revision) { try $0.urgeRules(now: $1) }
    }

    /// The rule as it holds, or the beginning of a new one, until something was changed.
    public var draft: UrgeRuleDraft {
        get { changed ?? UrgeRuleDraft(rule) }
        set { changed = newValue }
    }

    /// The name of the line of the card.
    public var label: String { rule?.label ?? other?.label ?? "" }

    /// Its scale; without one, the card does not have it now.
    public var scale: Scale? { rule?.scale ?? other?.scale }

    /// It happened or it did not: there is no number to choose.
    public var isYesNo: Bool { scale?.kind == .yesNo }

    /// The numbers to choose from; of a longer scale, or of none, a number is typed.
    public var numbers: [Int]? {
        guard let low = scale?.min, let high = scale?.max, low <= high, high - low < 11 else { return nil }
        return (low...high).map(Int.init)
    }

    /// Where the choice of a day begins.
    public var firstDay: Day { here.calendarDay }

    public var wrongNumber: Word? { wrong(at: "at-least", .safetyRuleWrongNumber) }
    public var wrongRise: Word? { wrong(at: "jump", .safetyRuleWrongRise) }
    public var wrongQuiet: Word? { wrong(at: "quiet", .safetyRuleWrongQuiet) }

    /// Something was changed and is not saved.
    public var isTouched: Bool { draft != UrgeRuleDraft(rule) }

    public var canSave: Bool { rules.shown != nil && !rules.busy }

    public func save() async {
        let (item, edit) = (item, draft.edit)
        guard let saved = await rules.ask({ try $0.editUrgeRule(now: $1, item: item, edit: edit) }) else { return }
        here.say(.saved)
        here.handBack(saved)
        here.back()
    }

    private var rule: UrgeRuleRow? { rules.shown?.rules.first { $0.item == item } }

    private var other: Item? { rules.shown?.others.first { $0.id == item } }

    /// In words for who fills it in.
    private func wrong(at field: String, _ word: Word) -> Word? {
        rules.refused?.field == field ? word : nil
    }
}
