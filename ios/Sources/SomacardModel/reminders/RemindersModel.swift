// What the reminders' screen keeps. What was changed is planned and handed over a moment later, by the app itself.

import Foundation
import Observation
import Somacard

@MainActor
@Observable
public final class RemindersModel {
    public let here: Here
    public let reminders: Screen<RemindersScreen>

    /// Fields that show what is wrong with them.
    public let fields: Set<String> = ["quiet-hours"]

    private var reminding: Reminding { here.app.reminding }
    private var phone: Phone { here.phone }

    /// What is offered first: a night.
    private static let night = QuietHours(from: TimeOfDay(hour: 22, minute: 0), to: TimeOfDay(hour: 7, minute: 0))
    /// The plan goes weeks ahead; so many of it are shown.
    private static let few = 3

    public init(_ here: Here) {
        self.here = here
        let (now, zone) = (here.app.reminding.now, here.phone.zone)
        reminders = here.screen(.reminders, .sessions, .card, .settings, revision: \.revision) {
            try $0.reminders(now: $1, zone: zone().identifier, limits: now.limits)
        }
    }

    /// The screen is seen, or the person comes back from the phone's settings: what it allows may be another thing.
    public func appear() async {
        guard await reminding.look() else { return }
        let (now, zone) = (reminding.now, phone.zone)
        await reminders.act { try $0.reminders(now: $1, zone: zone().identifier, limits: now.limits) }
        await reminding.replan(.permissionChanged)
    }

    public func next(_ screen: RemindersScreen) -> [PlannedReminder] { Array(screen.next.prefix(Self.few)) }

    /// Whether the phone can still be asked itself.
    public var canAsk: Bool { reminding.permission == .notAsked }

    /// Whether the phone's settings are the only way to let reminders through.
    public var needsSettings: Bool { reminding.permission == .refused }

    public var canTry: Bool { reminding.permission == .allowed && !reminders.busy }

    public func ask() async {
        await reminding.ask()
        await reminders.refresh()
    }

    public func remindHere(_ yes: Bool) async {
        let (limits, zone) = (reminding.now.limits, phone.zone().identifier)
        let done = await reminders.act { try $0.setRemindsHere(now: $1, zone: zone, limits: limits, here: yes) }
        if done, yes { await reminding.ask() }
    }

    public func quiet(_ on: Bool) async { await setQuiet(on ? Self.night : nil) }

    public func quiet(from: TimeOfDay, to: TimeOfDay) async { await setQuiet(QuietHours(from: from, to: to)) }

    private func setQuiet(_ hours: QuietHours?) async {
        let (limits, zone) = (reminding.now.limits, phone.zone().identifier)
        await reminders.act { try $0.setQuietHours(now: $1, zone: zone, limits: limits, quiet: hours) }
    }

    public func tryOne() async {
        let (limits, zone) = (reminding.now.limits, phone.zone().identifier)
        let one = await reminders.ask { try $0.oneInAMinute(now: $1, zone: zone, limits: limits) }
        guard let one else { return }
        here.say(await reminding.setAlone(one) ? .remindersTrying : .remindersRefused)
    }
}
