// The diary's past: what was written and changed, newest first, and taking back the last of it.

import Observation
import Somacard

@MainActor
@Observable
public final class HistoryModel {
    private static let rows: UInt32 = 50

    public let screen: Screen<HistoryScreen>

    private var limit = rows
    @ObservationIgnored private let here: Here

    public init(_ here: Here) {
        self.here = here
        screen = here.screen(revision: \.revision, read: here.history(Self.rows))
    }

    /// Whether there may be more than what is shown.
    public func hasMore(_ history: HistoryScreen) -> Bool { history.changes.count >= Int(limit) }

    public func showMore() async {
        let more = limit + Self.rows
        if await screen.turnTo(here.history(more)) { limit = more }
    }

    /// Takes back the last action; the list reads itself anew.
    public func takeBack() async {
        if await screen.ask({ try $0.undo(now: $1) }) != nil { here.say(.settingsUndone) }
    }

    public func open(_ change: HistoryRow) {
        here.go(.settings(.record(kind: change.record.kind, id: change.record.id)))
    }
}

extension Here {
    fileprivate func history(_ limit: UInt32) -> Screen<HistoryScreen>.Call<HistoryScreen> {
        let phone = phone
        return { diary, _ in try diary.history(zone: phone.zone().identifier, limit: limit) }
    }
}
