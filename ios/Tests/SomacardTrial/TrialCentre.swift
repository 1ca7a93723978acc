// A notification centre in memory that behaves as one is told: it keeps so many, the soonest or the last that were added,
// takes things away late, shows nothing.

import Foundation
import SomacardModel

public final class TrialCentre: NotificationCentre {
    public enum Keeps: Sendable { case soonest, last }

    private struct State {
        var permission = NoticePermission.allowed
        var answer = NoticePermission.allowed
        var asked = 0
        var keeps = Keeps.soonest
        var most = 64
        var late = false
        var added: [Notice] = []
        var leaving: Set<String> = []
        var takenAway: [String] = []
    }

    private let state = Guarded(State())
    private let clock: Guarded<Date>
    private let zone: Guarded<TimeZone>

    init(clock: Guarded<Date>, zone: Guarded<TimeZone>) {
        self.clock = clock
        self.zone = zone
    }

    /// How it is from now on.
    public func behave(
        _ keeps: Keeps = .soonest, most: Int = 64, permission: NoticePermission = .allowed,
        answer: NoticePermission = .allowed, takesAwayLate: Bool = false
    ) {
        state.with {
            ($0.keeps, $0.most, $0.permission, $0.answer, $0.late) = (keeps, most, permission, answer, takesAwayLate)
        }
    }

    /// What is still to come, the soonest first.
    public var notices: [Notice] {
        state.with {
            ring(&$0)
            return $0.added.sorted { (moment($0), $0.id) < (moment($1), $1.id) }
        }
    }

    /// When it comes, on the phone as it is now.
    public func moment(_ notice: Notice) -> Date {
        notice.civil.date(in: notice.zone ?? zone.value) ?? .distantPast
    }

    /// What has come is not to come any more.
    private func ring(_ state: inout State) {
        let now = clock.value
        state.added.removeAll { moment($0) <= now }
    }

    /// How often the person was asked.
    public var asked: Int { state.value.asked }

    public var takenAway: [String] { state.value.takenAway }

    public func permission() async -> NoticePermission { state.value.permission }

    public func ask() async {
        state.with {
            guard $0.permission == .notAsked else { return }
            $0.asked += 1
            $0.permission = $0.answer
        }
    }

    public func pending() async -> Set<String> {
        state.with {
            ring(&$0)
            let leaving = $0.leaving
            $0.added.removeAll { leaving.contains($0.id) }
            $0.leaving = []
            return Set($0.added.map(\.id))
        }
    }

    public func add(_ notice: Notice) async -> Bool {
        state.with {
            ring(&$0)
            $0.added.removeAll { $0.id == notice.id }
            $0.added.append(notice)
            while $0.added.count > $0.most { drop(&$0) }
            return true
        }
    }

    private func drop(_ state: inout State) {
        let moments = state.added.map(moment)
        let latest = moments.indices.max { moments[$0] < moments[$1] }
        state.added.remove(at: state.keeps == .last ? 0 : latest ?? 0)
    }

    public func remove(_ ids: Set<String>) async {
        state.with {
            if $0.late { $0.leaving.formUnion(ids) } else { $0.added.removeAll { ids.contains($0.id) } }
        }
    }

    public func takeAway(_ ids: Set<String>?) async {
        state.with { $0.takenAway += ids.map(Array.init) ?? ["all"] }
    }
}
