// What the diary holds, and a check of every page of it.

import Observation
import Somacard

@MainActor
@Observable
public final class HoldingsModel {
    public let settings: Screen<SettingsScreen>
    public let work: Work
    public private(set) var found: Checked?

    public init(_ here: Here) {
        settings = here.settings()
        work = here.work()
    }

    public func check() async {
        await work.begin { [self] work in
            found = nil
            found = try await work.call { diary, _ in try diary.check() }
        }
    }

    /// What is to be said of it in one word each: the words, what is not shown, why nothing can be written.
    public func notes(_ holds: Holdings) -> [Word] {
        var notes: [Word] = [
            .settingsHoldsDevice(device: holds.device),
            holds.recoveryWords ? .settingsWordsMade : .settingsWordsNone,
        ]
        if let unread = holds.quarantined.unread { notes.append(unread) }
        if let why = holds.cannotWrite { notes.append(why.word) }
        return notes
    }
}

extension UInt64 {
    /// Entries from a newer version, where there are some.
    public var unread: Word? { self > 0 ? .settingsHoldsUnread(count: Int(self)) : nil }
}

extension Checked {
    /// What a check counted.
    public var counted: Word { .settingsCheckDays(days: Int(days), changes: Int(changes)) }
}
