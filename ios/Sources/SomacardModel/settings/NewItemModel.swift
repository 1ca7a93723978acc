// A line of the person's own for the card while it is filled in, or one that takes the place of another from today on.

import Foundation
import Observation
import Somacard

/// The line whose place the new one takes.
public struct Replaced: Hashable, Sendable {
    public let id: String
    public let label: String
    public let kind: ItemKind
    public let scale: Scale
    public let target: DbtTarget?

    public init(_ item: Item) {
        id = item.id
        label = item.label
        kind = item.kind
        scale = item.scale
        target = item.target
    }
}

@MainActor
@Observable
public final class NewItemModel {
    /// The skill answer, 0 to 7, is the card's own: no other line is answered so.
    public static let offered = ScaleKind.allCases.filter { $0 != .skills }

    public let names: ItemNames
    public let work: Work
    public let replaced: Replaced?

    public var label: String
    public var kind: ItemKind
    public var least: String
    public var most: String
    public var low: String
    public var high: String
    public var target: DbtTarget?

    private var chosen: ScaleKind?
    @ObservationIgnored private var begun: Said?
    public let here: Here

    public init(_ here: Here, _ replaced: Replaced?) {
        self.here = here
        self.replaced = replaced
        names = here.itemNames()
        work = Work(here.diary)
        label = replaced?.label ?? ""
        kind = replaced?.kind ?? .emotion
        target = replaced?.target
        let range = replaced.flatMap { $0.scale.kind == .range ? $0.scale : nil }
        least = String(range?.min ?? 0)
        most = String(range?.max ?? 10)
        low = range?.low ?? ""
        high = range?.high ?? ""
        begun = said
    }

    /// Something is filled in that is not saved.
    public var isTouched: Bool { said != begun }

    /// All that can be filled in.
    private struct Said: Equatable {
        let texts: [String]
        let kind: ItemKind
        let scale: ScaleKind
        let target: DbtTarget?
    }

    private var said: Said { Said(texts: [label, least, most, low, high], kind: kind, scale: scale, target: target) }

    /// How it is answered: as the line that it replaces, until another scale is chosen; sleep in hours and minutes.
    public var scale: ScaleKind {
        get { chosen ?? usual }
        set { chosen = newValue }
    }

    private var usual: ScaleKind {
        if let before = replaced?.scale.kind, Self.offered.contains(before) { return before }
        return kind == .sleep ? .minutes : .peak
    }

    public var canSave: Bool { !work.running && !label.isBlank && newScale != nil }

    /// What is wrong with the wording, and with the scale.
    public var wrongLabel: Word? { work.refused?.wrong(at: "label") == nil ? nil : .settingsItemLabelWrong }
    public var wrongScale: Word? { work.refused?.wrong(at: "scale") == nil ? nil : .settingsScaleWrong }

    /// A refusal that no field says.
    public var refused: SomacardError? { wrongLabel == nil && wrongScale == nil ? work.refused : nil }

    public func save() async {
        guard let scale = newScale else { return }
        let item = NewItem(label: label, kind: kind, scale: scale, target: target, replaces: replaced?.id)
        await work.begin { [here] work in
            do {
                _ = try await work.call { try $0.addItem(now: $1, item: item) }
            } catch SomacardError.SavedThenLocked {
                // It is there; only its answer was not read.
            }
            here.leaveSaved()
        }
    }

    /// The scale as it is filled in; nothing while an end is no number.
    private var newScale: NewScale? {
        switch scale {
        case .peak: .peak
        case .range: range
        case .yesNo: .yesNo
        case .count: .count
        case .minutes: .minutes
        case .skills: .skills
        case .text: .text
        }
    }

    private var range: NewScale? {
        guard let min = Int32(least.trimmed), let max = Int32(most.trimmed) else { return nil }
        return .range(min: min, max: max, low: low.isBlank ? nil : low, high: high.isBlank ? nil : high)
    }
}
