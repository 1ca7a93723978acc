// When a new day and a new week begin.

import Foundation
import SomacardModel
import SwiftUI

struct DayAndWeekScreen: View {
    @State private var model: DayAndWeekModel

    init(here: Here) { _model = State(initialValue: DayAndWeekModel(here)) }

    var body: some View {
        Shown(model.settings) { settings in
            Rows(words(.settingsWeekStart)) {
                ForEach(DayAndWeekModel.weekdays, id: \.self) { weekday in
                    ChoiceRow(weekday.asWeekday, chosen: weekday == settings.weekStart) {
                        Task { await model.beginWeek(on: weekday) }
                    }
                }
            }
            Rows(words(.settingsDayStart), below: words(.settingsDayStartWhy)) {
                ForEach(DayAndWeekModel.hours, id: \.self) { hour in
                    ChoiceRow(hour.asHour, chosen: hour == settings.dayStart) {
                        Task { await model.beginDay(at: hour) }
                    }
                }
            }
        }
    }
}

extension UInt8 {
    /// A full hour, as the core writes times: 04:00.
    var asHour: String { String(format: "%02d:00", Int(self)) }

    /// A weekday's name, 1 Monday to 7 Sunday.
    @MainActor var asWeekday: String {
        var calendar = Calendar(identifier: .gregorian)
        calendar.locale = screenLocale
        // Its names begin with Sunday.
        return calendar.standaloneWeekdaySymbols[Int(self) % 7]
    }
}
