// What the card asks: its lines by heading, those that are asked and those that were.

import Observation
import Somacard

/// Lines of the card under their heading; none is "not asked now".
public struct CardLines: Hashable, Sendable {
    public let heading: String?
    public fileprivate(set) var lines: [TemplateLine]
}

@MainActor
@Observable
public final class ItemsModel {
    public let settings: Screen<SettingsScreen>
    @ObservationIgnored private let here: Here

    public init(_ here: Here) {
        self.here = here
        settings = here.settings()
    }

    /// In the order of the card, and at the end what it does not ask now.
    public func groups(_ settings: SettingsScreen) -> [CardLines] {
        var groups: [CardLines] = []
        for line in settings.template where line.asked {
            if let at = groups.firstIndex(where: { $0.heading == line.heading }) {
                groups[at].lines.append(line)
            } else {
                groups.append(CardLines(heading: line.heading, lines: [line]))
            }
        }
        let rested = settings.template.filter { !$0.asked }
        return rested.isEmpty ? groups : groups + [CardLines(heading: nil, lines: rested)]
    }

    public func open(_ line: TemplateLine) { here.go(.settings(.item(line.item.id))) }

    public func add() { here.go(.settings(.newItem())) }
}

extension Scale {
    /// How a line is answered.
    public var word: Word {
        guard kind == .range else { return kind.word }
        return .settingsScaleRangeOf(low: Int(min ?? 0), high: Int(max ?? 0))
    }
}

extension ScaleKind {
    public var word: Word {
        switch self {
        case .peak: .settingsScalePeak
        case .range: .settingsScaleRange
        case .yesNo: .settingsScaleYesNo
        case .count: .settingsScaleCount
        case .minutes: .settingsScaleMinutes
        case .skills: .settingsScaleSkills
        case .text: .settingsScaleText
        }
    }
}
