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

    public init() {}

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
        state.value.added.sorted { ($0.moment, $0.id) < ($1.moment, $1.id) }
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
            let leaving = $0.leaving
            $0.added.removeAll { leaving.contains($0.id) }
            $0.leaving = []
            return Set($0.added.map(\.id))
        }
    }

    public func add(_ notice: Notice) async -> Bool {
        state.with {
            $0.added.removeAll { $0.id == notice.id }
            $0.added.append(notice)
            guard $0.added.count > $0.most else { return true }
            switch $0.keeps {
            case .last: $0.added.removeFirst()
            case .soonest:
                let latest = $0.added.indices.max { [added = $0.added] in added[$0].moment < added[$1].moment }
                if let latest { $0.added.remove(at: latest) }
            }
            return true
        }
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

extension Notice {
    /// When it comes in Amsterdam.
    public var moment: Date {
        civil.date(in: zone ?? TimeZone(identifier: "Europe/Amsterdam") ?? .gmt) ?? .distantPast
    }
}
