// What every screen of a series, a session, a person or a place reads: the sessions with all that belongs to them; and how
// sessions are said.

import Foundation
import Somacard

extension Here {
    /// The sessions around today, with series, people and places.
    func allSessions() -> Screen<SessionsScreen> {
        screen(.sessions, revision: \.revision) { try $0.sessions(now: $1) }
    }
}

extension Screen {
    /// What is typed on it, begun once from what it shows first; nothing before that.
    func begun<Draft>(_ typed: inout Draft?, _ begin: (Shown) -> Draft) -> Draft? {
        if typed == nil, let shown { typed = begin(shown) }
        return typed
    }
}

extension SessionRow {
    /// When, and how long.
    public var time: Word { .sessionsAnd(first: beginsText, second: minutesText) }

    /// Said where the session's clock is not the phone's.
    @MainActor
    public func clock(_ here: Here) -> Word? { here.clock(zone) }

    func isSame(_ other: SessionRow?) -> Bool { series == other?.series && original == other?.original }
}

extension Here {
    /// A clock that is not the phone's.
    func clock(_ zone: String) -> Word? {
        zone == phone.zone().identifier ? nil : .sessionsOnClock(zone: zone)
    }
}

extension SeriesRow {
    /// The hours that hold, with whom, and whether it rests.
    public var inShort: [String] {
        let holds = hours.first { $0.current } ?? hours.last
        let rest = rests ? pauses.last?.text : nil
        return [holds?.text, practitionerName, ended == nil ? rest : endedText].compactMap { $0?.begun }
    }
}

extension SeriesRow {
    /// What resuming it is called, where it rests or is to; nothing where it goes on.
    public var resume: Word? {
        guard resumable else { return nil }
        return rests ? .sessionsResume : .sessionsLetGoOn
    }
}

extension PractitionerRow {
    /// What they are to the person, and their phone.
    public var inShort: [String] { [label.begun, phone].compactMap { $0 } }
}

extension PractitionerRow {
    /// To choose them by.
    public var named: Named { Named(id: id, label: name) }
}

extension PlaceRow {
    /// To choose it by.
    public var named: Named { Named(id: id, label: name) }
}

extension Day {
    /// The day so many weeks later, or earlier.
    func weeks(later weeks: Int) -> Day {
        let week: TimeInterval = 7 * 24 * 60 * 60
        return date(in: .gmt).map { Day($0.addingTimeInterval(Double(weeks) * week), in: .gmt) } ?? self
    }
}
