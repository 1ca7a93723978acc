// Looking at the days: a long call that tells how far it is and that can be ended at any time, with nothing changed
// then.

import Observation
import Somacard

@MainActor
@Observable
public final class InsightsModel {
    public let here: Here
    public let looking: Work

    /// What was found last.
    public private(set) var shown: InsightsScreen?

    private var from: Day?
    private var to: Day?
    private var stopped = false
    @ObservationIgnored private var seen: News?

    public init(_ here: Here) {
        self.here = here
        looking = Work(here.diary)
    }

    public var news: News { here.diary.news }

    /// All days, none chosen.
    public var isUsual: Bool { from == nil && to == nil }

    /// Nothing was found yet and nothing looks: the person said to stop, or it was refused.
    public var canLook: Bool { shown == nil && !looking.running && seen != nil }

    /// Looks if something is new, unless the person said to stop. Only while it is looked at: looking takes a moment.
    public func lookAnew() async {
        while isNew, !stopped, !looking.running {
            seen = news
            await look()
        }
    }

    /// Other days; without them, all of them.
    public func begin(on day: Day?) async { await look(from: day, to: shown?.to) }

    public func end(on day: Day?) async { await look(from: shown?.from, to: day) }

    public func lookAtAll() async { await look(from: nil, to: nil) }

    private func look(from: Day?, to: Day?) async {
        guard !looking.running else { return }
        (self.from, self.to) = (from, to)
        await look()
    }

    public func look() async {
        stopped = false
        let (from, to) = (from, to)
        await looking.begin { work in
            self.shown = try await work.long { try $0.insights(now: $1, from: from, to: to, job: $2) }
        }
        // Who said to stop need not be told that it stopped; what was found before stays.
        if case .Cancelled = looking.refused { looking.dismiss() }
    }

    public func stop() {
        stopped = true
        looking.stop()
    }

    private var isNew: Bool {
        guard let seen else { return true }
        return seen.opening != news.opening || seen.revisions[.insights] != news.revisions[.insights]
    }
}
