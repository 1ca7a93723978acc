// Hours being typed: the first session, how often, how long, on which clock.

import Observation
import Somacard

@MainActor
@Observable
public final class HoursDraft {
    /// The fields that show their own refusals.
    public static let fields: Set<String> = ["minutes", "zone"]

    public var day: Day
    public var time: TimeOfDay
    public var repeats: Repeats
    public var minutes: String
    public var zone: String

    @ObservationIgnored private let of: HoursRow?
    @ObservationIgnored private var begun: NewHours?

    /// Begun from the hours of a series and its next day, or from nothing but today and the phone's zone.
    init(_ of: HoursRow?, day: Day, zone: String) {
        self.of = of
        self.day = day
        time = of?.start.time ?? TimeOfDay(hour: 10, minute: 0)
        repeats = of?.repeats ?? .weekly
        minutes = String(of?.minutes ?? 60)
        self.zone = of?.zone ?? zone
        begun = hours
    }

    /// Something is different from what it began with.
    public var isChanged: Bool { hours != begun }

    /// Hours to save; nothing without a length.
    public var hours: NewHours? {
        UInt32(minutes).map {
            NewHours(start: Civil(day: day, time: time), zone: zone.trimmed, repeats: repeats, minutes: $0)
        }
    }

    /// How often it may be. What a calendar file said can be kept, not typed.
    public var choices: [RepeatsChoice] {
        let typed = [
            RepeatsChoice(repeats: .weekly, word: .sessionsRepeatsWeekly),
            RepeatsChoice(repeats: .twoWeeks, word: .sessionsRepeatsTwoWeeks),
            RepeatsChoice(repeats: .monthly, word: .sessionsRepeatsMonthly),
            RepeatsChoice(repeats: .daily, word: .sessionsRepeatsDaily),
            RepeatsChoice(repeats: .once, word: .sessionsRepeatsOnce),
        ]
        guard case .byRule = of?.repeats, let rule = of?.repeats else { return typed }
        return typed + [RepeatsChoice(repeats: rule, word: .sessionsRepeatsByRule)]
    }
}

public struct RepeatsChoice: Hashable {
    public let repeats: Repeats
    public let word: Word
}
