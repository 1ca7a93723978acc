// What is typed of a session: when it is, how long, a note.

import Observation
import Somacard

@MainActor
@Observable
public final class SessionDraft {
    public var day: Day
    public var time: TimeOfDay
    public var minutes: String
    public var note: String

    private var of: SessionRow

    init(_ of: SessionRow) {
        self.of = of
        day = of.begins.day
        time = of.begins.time
        minutes = String(of.minutes)
        note = of.notes.together
    }

    /// Another time, where it was changed.
    public var movedTo: Civil? {
        let isSame = day == of.begins.day && time == of.begins.time
        return isSame ? nil : Civil(day: day, time: time)
    }

    /// Another length, where it was changed to a number.
    public var newMinutes: UInt32? { UInt32(minutes).flatMap { $0 == of.minutes ? nil : $0 } }

    public var newNote: String? { changed(note, from: of.notes.together) }

    /// Something is typed that is not saved.
    var isTouched: Bool { movedTo != nil || newNote != nil || minutes != String(of.minutes) }

    /// The session as it is after a change: what that was about begins anew, and what else is being typed stays.
    func take(_ row: SessionRow, after change: SessionChange) {
        if change.movedTo != nil || change.movedBack || movedTo == nil {
            (day, time) = (row.begins.day, row.begins.time)
        }
        if change.minutes != nil || change.usualMinutes || minutes == String(of.minutes) {
            minutes = String(row.minutes)
        }
        if change.note != nil || newNote == nil { note = row.notes.together }
        of = row
    }
}

extension Civil {
    var time: TimeOfDay { TimeOfDay(hour: hour, minute: minute) }

    init(day: Day, time: TimeOfDay) {
        self.init(day: day, hour: time.hour, minute: time.minute, second: 0)
    }
}
