// When a new day and a new week begin.

import Observation
import Somacard

@MainActor
@Observable
public final class DayAndWeekModel {
    /// 1 Monday to 7 Sunday.
    public static let weekdays: [UInt8] = Array(1...7)

    /// The full hours at which a day may begin.
    public static let hours: [UInt8] = Array(0...12)

    public let settings: Screen<SettingsScreen>

    public init(_ here: Here) { settings = here.settings() }

    public func beginWeek(on weekday: UInt8) async {
        await settings.act { try $0.setWeekStart(now: $1, weekday: weekday) }
    }

    public func beginDay(at hour: UInt8) async {
        await settings.act { try $0.setDayStart(now: $1, hour: hour) }
    }
}
