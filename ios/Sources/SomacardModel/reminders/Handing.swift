// Tells the notification centre a plan, and finds out what it has of it. What the centre did not keep is told once more;
// what is missing then is not said to be there.

import Somacard

struct Handing {
    /// What an app may have waiting at once (Apple: the system keeps 64).
    static let most = 64

    let centre: any NotificationCentre
    /// Notifications of ours that stand beside the plan.
    let beside: Set<String>

    /// What of it the phone does not have in the end, of those that are still to come.
    func tell(_ plan: ReminderPlan, _ notices: [Notice]) async -> Set<String> {
        let wanted = Set(notices.map(\.id))
        let there = await centre.pending()
        // First away, then new ones: never more than it takes.
        await centre.remove(Set(plan.cancel).union(there.subtracting(beside)).subtracting(wanted))
        let changed = Set(plan.add.map(\.id))
        await add(notices.filter { changed.contains($0.id) || !there.contains($0.id) })
        let missing = wanted.subtracting(await centre.pending())
        guard !missing.isEmpty else { return [] }
        // A centre that took things away late may have had no room.
        await add(notices.filter { missing.contains($0.id) })
        return wanted.subtracting(await centre.pending())
    }

    private func add(_ notices: [Notice]) async {
        for notice in notices { _ = await centre.add(notice) }
    }
}
