// A reminder as it is being written: what the form shows, and what of it goes to the core.

import Foundation
import Observation
import Somacard

@MainActor
@Observable
public final class ReminderDraft {
    public let row: ReminderRow?
    public var about: ReminderAboutChoice?
    public var time: TimeOfDay
    public var firstDay: Day
    public var repeats: Repeats
    public var anchored: Bool
    public var series: String?
    public var before: Bool
    public var minutes: String
    public var textKind: ReminderTextKind
    public var ownWords: String
    /// The core's own where the person chose nothing: what rests on days away depends on what it is about.
    public var onlyIfNotDone: Bool?
    public var rests: Bool?
    public var label: String
    public var on: Bool

    /// A rule of its own, such as a calendar file has, stays what it is unless another one is chosen.
    public let ownRule: Repeats?
    /// The zone that ``anchored`` means: its own, else the phone's.
    public let zone: String

    private let aboutBefore: ReminderAboutChoice?
    @ObservationIgnored private var begun: NewReminder?

    private static let evening = TimeOfDay(hour: 21, minute: 0)
    private static let hour: Int32 = 60

    init(_ row: ReminderRow?, about: ReminderAboutChoice?, today: Day, zone here: String) {
        self.row = row
        self.about = about
        aboutBefore = about
        let shape = Shape(row?.times, today: today)
        time = shape.start.map { TimeOfDay(hour: $0.hour, minute: $0.minute) } ?? Self.evening
        firstDay = shape.start?.day ?? today
        repeats = shape.repeats
        if case .byRule = shape.repeats { ownRule = shape.repeats } else { ownRule = nil }
        anchored = shape.zone != nil
        zone = shape.zone ?? here
        series = shape.series
        before = shape.minutes.map { $0 < 0 } ?? true
        minutes = "\(abs(shape.minutes ?? Self.hour))"
        (textKind, ownWords) = Self.kind(row?.text)
        onlyIfNotDone = row?.onlyIfNotDone
        rests = row?.restsWhenAway
        label = row?.ownTitle ?? ""
        on = row?.on ?? true
        begun = toSave()
    }

    /// Something was changed that is not saved.
    var isTouched: Bool { about != aboutBefore || toSave() != begun }

    private static func kind(_ text: ReminderText?) -> (ReminderTextKind, String) {
        switch text {
        case .plain: (.plain, "")
        case .own(let words): (.own, words)
        case .private, nil: (.private, "")
        }
    }

    /// It goes with sessions and has no times of its own.
    public var withSessions: Bool {
        if let about { return about.withSessions }
        if case .withSessions = row?.times { return true }
        return false
    }

    public var canSave: Bool { row != nil || about != nil }

    func toSave() -> NewReminder {
        NewReminder(
            times: times, onlyIfNotDone: onlyIfNotDone, restsWhenAway: rests, text: text, label: label, on: on)
    }

    private var text: ReminderText {
        switch textKind {
        case .private: .private
        case .plain: .plain
        case .own: .own(text: ownWords)
        }
    }

    private var times: ReminderTimes {
        // What is no number is refused by the core with the rest.
        let count = Int32(minutes) ?? .max
        let first = Civil(day: firstDay, hour: time.hour, minute: time.minute, second: 0)
        if withSessions { return .withSessions(series: series, minutes: before ? -count : count) }
        return anchored
            ? .anchored(start: first, repeats: repeats, zone: zone) : .floating(start: first, repeats: repeats)
    }
}

/// What a reminder's times say, taken apart.
private struct Shape {
    var start: Civil?
    var repeats: Repeats = .daily
    var zone: String?
    var series: String?
    var minutes: Int32?

    init(_ times: ReminderTimes?, today: Day) {
        switch times {
        case .floating(let start, let repeats): (self.start, self.repeats) = (start, repeats)
        case .anchored(let start, let repeats, let zone):
            (self.start, self.repeats, self.zone) = (start, repeats, zone)
        case .withSessions(let series, let minutes): (self.series, self.minutes) = (series, minutes)
        case nil: break
        }
    }
}
