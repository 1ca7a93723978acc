// Reminders on this phone: after each of its events the core plans, the phone is told the difference, and the core what the
// phone has of it. Where the diary opens only for the person, the copy beside it does: it takes "done" and "later".

import Foundation
import Observation
import Somacard

@MainActor
@Observable
public final class Reminding {
    /// Whether the phone shows reminders.
    public private(set) var permission: NoticePermission = .notAsked

    let diary: PhoneDiary
    @ObservationIgnored let centre: any NotificationCentre
    @ObservationIgnored let now = LimitsNow()
    @ObservationIgnored private let turn = Turn()
    @ObservationIgnored private var seen: Set<String> = []
    /// Set beside the plan: one that the person asked for to see whether any comes.
    @ObservationIgnored private var alone: Set<String> = []
    /// What the centre was found to keep, where that is less than it should.
    @ObservationIgnored private var keeps = Handing.most

    init(_ diary: PhoneDiary, _ centre: any NotificationCentre) {
        self.diary = diary
        self.centre = centre
    }

    private var phone: Phone { diary.phone }

    /// How often it is planned for fewer, one after the other.
    private static let tries = 4

    /// Looks what the phone allows and has room for; whether that is something else than before.
    @discardableResult
    public func look() async -> Bool {
        let (was, before) = (permission, now.limits)
        permission = await centre.permission()
        if permission != was { keeps = Handing.most }
        alone.formIntersection(await centre.pending())
        let room = permission == .allowed ? keeps - alone.count : 0
        now.limits = ReminderLimits(capacity: UInt32(max(0, room)), exact: true)
        return now.limits != before
    }

    /// Asks the person whether reminders may be shown, where that is a question still, and plans by the answer.
    public func ask() async {
        await centre.ask()
        if await look() { await replan(.permissionChanged) }
    }

    /// Plans anew, if that is possible now; else the next event does. What the phone was told stays until then: it follows
    /// the clock on the wall by itself.
    public func replan(_ because: Replan) async {
        await turn.take {
            await look()
            guard await diary.opensByItself() else { return }
            // Locked meanwhile, or not to be read now: what the phone was told stays.
            try? await diary.aside { diary in
                try await noteSeen(diary)
                var because = because
                // A centre that keeps fewer than it should is planned for, so that what is promised is what it has.
                for _ in 0..<Self.tries {
                    if try await plan(because, diary) { break }
                    because = .dataChanged
                    await look()
                }
            }
        }
    }

    /// Whether the phone has all of it now.
    private func plan(_ because: Replan, _ diary: OpenDiary) async throws -> Bool {
        let (moment, zone, limits) = (phone.now(), phone.zone(), now.limits)
        let plan = try await diary.run {
            try $0.replan(now: moment, zone: zone.identifier, limits: limits, because: because)
        }
        // What is past came already.
        let coming = plan.all.filter { ($0.zone == nil ? $0.civil.date(in: zone) : nil) ?? $0.at.date > moment.date }
        let notices = coming.map { Notice($0, here: zone) }
        let missing = await Handing(centre: centre, beside: alone).tell(plan, notices)
        // Saying so is news to the screens: not where nothing is new.
        if !plan.add.isEmpty || !plan.cancel.isEmpty {
            let told = plan.without(missing)
            try await diary.run { try $0.handedOver(now: moment, told: told) }
        }
        if missing.isEmpty { return true }
        keeps = notices.count - missing.count + alone.count
        return false
    }

    /// The person has seen a reminder: the core is told when the diary is open next.
    public func noted(_ id: String) { seen.insert(id) }

    /// The person opened a reminder.
    public func opened(_ id: String) async {
        await centre.takeAway([id])
        noted(id)
        await replan(.dataChanged)
    }

    /// Takes "done" of a notification.
    public func done(_ id: String) async {
        await acted(id) { try $0.done(id: id, at: $1) }
    }

    /// Takes "later": it comes again under the same id.
    public func later(_ id: String) async {
        // What says that the plan ends can't be put off.
        guard let of = await copied(id), of.kind != .runOut else { return }
        var again: Moment?
        await acted(id, replans: false) { again = try $0.later(id: id, at: $1) }
        if let again { _ = await centre.add(Notice(again: of, at: again)) }
        await replan(.dataChanged)
    }

    /// One in a minute, beside the plan; whether the phone took it.
    func setAlone(_ reminder: PlannedReminder) async -> Bool {
        alone.insert(reminder.id)
        let took = await centre.add(Notice(reminder, here: phone.zone(), alone: true))
        if !took { alone.remove(reminder.id) }
        return took
    }

    /// Takes back what the phone was told of a diary that is erased.
    func forget() async {
        await centre.remove(await centre.pending())
        await centre.takeAway(nil)
        (alone, seen) = ([], [])
    }

    private func noteSeen(_ diary: OpenDiary) async throws {
        let (ids, moment) = (seen, phone.now())
        try await diary.run { diary in
            for id in ids {
                // One that was set beside the plan is not found.
                do { try diary.reminderSeen(now: moment, id: id) } catch SomacardError.NotFound {}
            }
        }
        seen.subtract(ids)
    }

    private func copied(_ id: String) async -> LockScreenReminder? {
        try? await diary.elsewhere { phone in
            try LockScreen(folder: phone.folder.path, vault: phone.vault).reminders().first { $0.id == id }
        }
    }

    private func acted(
        _ id: String, replans: Bool = true, _ act: (LockScreen, Moment) throws -> Void
    ) async {
        let phone = phone
        do {
            try act(LockScreen(folder: phone.folder.path, vault: phone.vault), phone.now())
        } catch {
            // It was not taken: the notification stays.
            return
        }
        await centre.takeAway([id])
        if replans { await replan(.dataChanged) }
    }
}

extension ReminderPlan {
    /// As the phone has it: what it did not take is planned again the next time.
    fileprivate func without(_ missing: Set<String>) -> ReminderPlan {
        ReminderPlan(
            coverageUntil: coverageUntil, here: here, cancel: cancel, add: add.filter { !missing.contains($0.id) },
            all: all)
    }
}
