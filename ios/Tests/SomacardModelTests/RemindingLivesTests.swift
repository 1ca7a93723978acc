// Whatever happens to a phone, in whatever order, the screen promises only what the notification centre has. Lives from
// fixed seeds; SOMACARD_LIVES=FIRST-LAST runs others, for as long as one likes.

import Foundation
import SomacardModel
import SomacardTrial
import Testing

/// A generator that gives the same numbers on every machine (SplitMix64).
private struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

@MainActor @Suite struct RemindingLivesTests {
    private nonisolated static let seeds: ClosedRange<UInt64> = {
        let given = ProcessInfo.processInfo.environment["SOMACARD_LIVES"]?.split(separator: "-").compactMap {
            UInt64($0)
        }
        return given?.count == 2 ? given![0]...given![1] : 1...6
    }()

    private static let zones = ["Europe/Amsterdam", "Asia/Tokyo", "America/New_York", "Pacific/Apia", "Europe/London"]

    @Test(arguments: seeds)
    func whatIsPromisedIsThere(seed: UInt64) async throws {
        var dice = Dice(state: seed)
        let trial = try await Trial.sample()
        try await trial.remindsHere()
        for _ in 0..<Int.random(in: 0...12, using: &dice) { try await addOne(trial, &dice) }
        var most = 64
        for step in 0..<15 {
            try await happen(trial, &dice, &most)
            await trial.app.byItself.came()
            try await look(trial, most, "seed \(seed), step \(step)")
        }
    }

    private func addOne(_ trial: Trial, _ dice: inout Dice) async throws {
        let start = Civil(
            day: Day(year: 2026, month: 11, day: 26), hour: UInt8.random(in: 0...23, using: &dice), minute: 30,
            second: 0)
        let zone = trial.zone.value.identifier
        let times: ReminderTimes =
            Bool.random(using: &dice)
            ? .floating(start: start, repeats: .daily) : .anchored(start: start, repeats: .daily, zone: zone)
        let reminder = NewReminder(times: times, onlyIfNotDone: false)
        _ = try await trial.core {
            try $0.addReminder(now: $1, zone: zone, limits: ReminderLimits(), about: .own, reminder: reminder)
        }
    }

    /// One of the things that happen to a phone.
    private func happen(_ trial: Trial, _ dice: inout Dice, _ most: inout Int) async throws {
        let app = trial.app
        switch Int.random(in: 0..<9, using: &dice) {
        case 0: trial.clock.value += Double(Int.random(in: 1...200, using: &dice)) * 1800
        case 1:
            trial.zone.value = TimeZone(identifier: Self.zones.randomElement(using: &dice)!)!
            await app.byItself.zoneChanged()
        case 2: trial.centre.behave(permission: .refused)
        case 3:
            most = Int.random(in: 1...64, using: &dice)
            let keeps: TrialCentre.Keeps = Bool.random(using: &dice) ? .soonest : .last
            trial.centre.behave(keeps, most: most, takesAwayLate: Bool.random(using: &dice))
        case 4:
            if let notice = trial.centre.notices.first(where: \.canAct) { await app.reminding.done(notice.id) }
        case 5:
            if let notice = trial.centre.notices.first(where: \.canAct) { await app.reminding.later(notice.id) }
        case 6: try await addOne(trial, &dice)
        case 7:
            let model = RemindersModel(trial.here)
            await model.reminders.refresh()
            await model.tryOne()
        default:
            await app.diary.lock()
            try await app.diary.open()
        }
    }

    private func look(_ trial: Trial, _ most: Int, _ when: String) async throws {
        let model = RemindersModel(trial.here)
        await model.appear()
        await model.reminders.refresh()
        let shown = try #require(model.reminders.shown)
        let there = await trial.centre.pending()
        #expect(there.count <= 64, "\(when)")
        if model.needsSettings {
            #expect(shown.next.isEmpty, "\(when)")
        } else {
            let missing = shown.next.filter { !there.contains($0.id) }.map { "\($0.civil) \($0.zone ?? "–") \($0.id)" }
            #expect(missing.isEmpty, "\(when) of \(shown.next.count), \(there.count) there: \(missing.prefix(4))")
        }
    }
}
