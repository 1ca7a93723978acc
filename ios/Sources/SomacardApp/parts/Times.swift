// A time of day to choose, written as the phone writes times.

import Foundation
import SomacardModel
import SwiftUI

struct TimeField: View {
    let label: String
    @Binding var time: TimeOfDay

    init(_ label: String, time: Binding<TimeOfDay>) {
        self.label = label
        _time = time
    }

    var body: some View {
        DatePicker(label, selection: $time.date, displayedComponents: .hourAndMinute)
            .environment(\.timeZone, .gmt)
    }
}

extension TimeOfDay {
    /// As a moment of the picker's, which speaks in dates: on its first day, in UTC, where every day has every time.
    fileprivate var date: Date {
        get { Date(timeIntervalSinceReferenceDate: Double(hour) * 3600 + Double(minute) * 60) }
        set {
            var calendar = Calendar(identifier: .gregorian)
            calendar.timeZone = .gmt
            let chosen = calendar.dateComponents([.hour, .minute], from: newValue)
            self = TimeOfDay(hour: UInt8(chosen.hour ?? 0), minute: UInt8(chosen.minute ?? 0))
        }
    }
}
