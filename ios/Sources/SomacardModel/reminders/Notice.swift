// A reminder as the phone is told it: its name, when, and the words that may be read without unlocking. Nothing of ours
// runs when it comes.

import Foundation
import Somacard

public struct Notice: Hashable, Identifiable, Sendable {
    /// What the notification is about, as far as the phone needs to know.
    public enum Kind: String, CaseIterable, Sendable {
        case reminder, session
        /// The last one of the plan: the app has to be opened for more to come.
        case runOut

        init(_ copied: LockScreenKind) {
            self =
                switch copied {
                case .reminder: .reminder
                case .session: .session
                case .runOut: .runOut
                }
        }
    }

    /// The core's id: telling the phone again with it replaces what it knew.
    public let id: String
    public let text: String
    public let kind: Kind
    /// What the clock on the wall shows then.
    public let civil: Civil
    /// On whose wall: a place's, or nothing for wherever the phone is.
    public let zone: TimeZone?
    /// Whether "done" and "later" mean something of it.
    public let canAct: Bool

    /// The date's parts as a calendar trigger takes them: without a zone they follow the phone.
    public var components: DateComponents { civil.components(in: zone) }
}

extension Notice {
    /// What the phone is told of a planned one while it is in the zone `here`.
    init(_ reminder: PlannedReminder, here: TimeZone, alone: Bool = false) {
        id = reminder.id
        text = reminder.text
        kind =
            if alone { .reminder } else if reminder.rule == nil { .runOut } else if reminder.series != nil {
                .session
            } else { .reminder }
        canAct = !alone && reminder.rule != nil
        if let name = reminder.zone, let zone = TimeZone(identifier: name) {
            self.zone = zone
            civil = reminder.civil.existing(in: zone)
        } else if reminder.zone != nil {
            // A zone that the phone does not know: the core knows the moment.
            zone = .gmt
            civil = Civil(reminder.at.date, in: .gmt)
        } else {
            zone = nil
            civil = reminder.civil.existing(in: here)
        }
    }

    /// One that is put off: it comes at a moment, wherever the phone is then.
    init(again reminder: LockScreenReminder, at moment: Moment) {
        id = reminder.id
        text = reminder.text
        kind = Kind(reminder.kind)
        canAct = kind != .runOut
        zone = .gmt
        civil = Civil(moment.date, in: .gmt)
    }
}

extension Civil {
    /// The same, or where the clock jumps over it, as far after the jump: a calendar trigger would pass over that day.
    fileprivate func existing(in zone: TimeZone) -> Civil {
        date(in: zone).map { Civil($0, in: zone) } ?? self
    }
}
