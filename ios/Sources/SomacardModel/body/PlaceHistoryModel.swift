// One place over time: what was felt there, the latest first.

import Foundation
import Observation
import Somacard

@MainActor
@Observable
public final class PlaceHistoryModel {
    public let screen: Screen<PlaceHistory>
    public private(set) var span = Span()

    @ObservationIgnored private let target: String
    /// Today, as the core has it: where no last day was asked for, what it shows ends there.
    @ObservationIgnored private var today: Day?

    /// `target` is a region, `head` or `whole`.
    public init(_ here: Here, target: String) {
        self.target = target
        screen = here.screen(.body, revision: \.revision) { try $0.felt(now: $1, target: target) }
        screen.whenShown = { [weak self] in self?.note($0) }
    }

    /// What is looked at first has no last day of the person's own.
    private func note(_ shown: PlaceHistory) { today = today ?? shown.to }

    public func today(_ shown: PlaceHistory) -> Day { today ?? shown.to }

    public func show(_ span: Span) async {
        let target = target
        if await screen.turnTo({ try $0.felt(now: $1, target: target, from: span.from, to: span.to) }) {
            self.span = span
        }
    }
}

extension PlaceHistory {
    /// What was felt on a day, the latest first.
    public struct OnDay: Hashable, Identifiable, Sendable {
        public let day: Day
        public let felt: [FeltEntry]

        public var id: Day { day }
    }

    /// The days on which something was felt, the one of the latest entry first.
    public var days: [OnDay] {
        let byDay = Dictionary(grouping: felt.reversed(), by: \.forDay)
        let order = felt.reversed().map(\.forDay).reduce(into: [Day]()) { days, day in
            if days.last != day, !days.contains(day) { days.append(day) }
        }
        return order.map { OnDay(day: $0, felt: byDay[$0] ?? []) }
    }
}

extension FeltEntry {
    public var word: Word { reading.answer.word(reading.sensation.label) }

    /// When and how it was typed.
    public var about: Phrase {
        let how: Phrase =
            switch source {
            case .live: .text(recordedAt.onClock)
            case .late: .word(.bodyLate)
            case .inSession: .word(.bodyInSession)
            case .imported: .word(.bodyImported)
            }
        return .list(reading.copied ? [how, .word(.bodyCopied)] : [how])
    }
}

extension Moment {
    /// What the person's clock showed: 20:40.
    fileprivate var onClock: String {
        String(format: "%02d:%02d", Int(civil.hour), Int(civil.minute))
    }
}
