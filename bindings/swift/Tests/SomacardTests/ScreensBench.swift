// What the screens of ten years cost in Swift: the same ones with the same arguments as core/benches/border, beside which
// `bindings/bench` runs it. SOMACARD_BENCH names the folder in which Rust left the diary and its key file; the medians are
// written to `swift.txt` in it, a line for each screen. Without the folder nothing runs.

import Foundation
import Somacard
import Testing

@Suite struct ScreensBench {
    /// How often each screen is asked for; one that takes long is asked for less often.
    private static let rounds = 200

    @Test(.enabled(if: ProcessInfo.processInfo.environment["SOMACARD_BENCH"] != nil))
    func theScreensOfTenYears() throws {
        let folder = ProcessInfo.processInfo.environment["SOMACARD_BENCH"]!
        let vault = try keys(of: folder + "/diary.key")
        let diary = try Diary.open(folder: folder + "/diary", vault: vault, language: .english)
        let now = Moment(instant: 1_782_846_000_000, offsetMinutes: 120)
        let day = Day(year: 2026, month: 6, day: 30)
        let phone = ReminderLimits(capacity: 64, exact: true)
        let scope = try diary.sharePreset(role: .dbtTherapist)
        let screens: [(String, () throws -> Any)] = [
            ("today", { try diary.today(now: now) }),
            ("check_in_form", { try diary.checkInForm(now: now, forDay: nil, editing: nil) }),
            ("day", { try diary.day(now: now, day: day) }),
            ("week", { try diary.week(now: now, day: day) }),
            ("four_weeks", { try diary.fourWeeks(now: now, day: day) }),
            ("body_figure", { try diary.bodyFigure() }),
            ("body_day", { try diary.bodyDay(now: now, day: day) }),
            ("body_period", { try diary.bodyPeriod(now: now, from: nil, to: nil, sensation: nil) }),
            ("skills", { try diary.skills(now: now, from: nil, to: nil) }),
            ("sessions", { try diary.sessions(now: now, shown: nil) }),
            ("visits", { try diary.visits(now: now, shown: nil) }),
            ("massage_plan", { try diary.massagePlan(now: now) }),
            ("touch_plan", { try diary.touchPlan() }),
            ("screening", { try diary.screening(now: now) }),
            ("reminders", { try diary.reminders(now: now, zone: "Europe/Amsterdam", limits: phone) }),
            ("insights", { try diary.insights(now: now, from: nil, to: nil, job: Job()) }),
            ("safety", { try diary.safety(now: now, injuryFirst: false) }),
            ("report", { try diary.report(now: now, from: nil, to: nil, scope: scope, job: Job()) }),
            ("settings", { try diary.settings(now: now) }),
        ]
        let lines = try screens.map { name, ask in "swift \(name) \(try median(ask))" }
        try lines.joined(separator: "\n").appending("\n")
            .write(toFile: folder + "/swift.txt", atomically: true, encoding: .utf8)
    }

    /// In microseconds, after as many rounds to warm up.
    private func median(_ ask: () throws -> Any) throws -> Double {
        let clock = ContinuousClock()
        let slow = try clock.measure { _ = try ask() } > .milliseconds(20)
        let rounds = slow ? Self.rounds / 20 : Self.rounds
        for _ in 0..<rounds { _ = try ask() }
        let times = try (0..<rounds).map { _ in try clock.measure { _ = try ask() } }.sorted()
        let middle = times[times.count / 2].components
        return Double(middle.seconds) * 1e6 + (Double(middle.attoseconds) / 1e12)
    }

    /// A key file: a header, then a line for each secret with its name and 64 hexadecimal digits.
    private func keys(of file: String) throws -> MemoryVault {
        let slots: [Substring: KeySlot] = ["file": .file, "always": .always, "device": .deviceNonce]
        let lines = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n").dropFirst()
        return MemoryVault(
            lines.compactMap { line in
                let parts = line.split(separator: " ")
                guard parts.count == 2, let slot = slots[parts[0]] else { return nil }
                let digits = Array(parts[1].utf8)
                let bytes = stride(from: 0, to: digits.count, by: 2).compactMap { at in
                    UInt8(String(decoding: digits[at...(at + 1)], as: UTF8.self), radix: 16)
                }
                return (slot, Data(bytes))
            })
    }
}
