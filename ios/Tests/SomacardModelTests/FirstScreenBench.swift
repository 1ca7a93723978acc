// How long a person waits for the first screens, with twelve weeks in the diary and with ten years: opening, and the one
// call of each until its model has it. `without-xcode/build bench` prints the table; without SOMACARD_BENCH nothing runs.

import Foundation
import SomacardModel
import SomacardTrial
import Testing

@MainActor @Suite struct FirstScreenBench {
    /// A third of them warms up.
    private static let rounds = 60

    @Test(
        .enabled(if: ProcessInfo.processInfo.environment["SOMACARD_BENCH"] == "1"), arguments: ["en", "ten-years"])
    func theFirstScreens(_ sample: String) async throws {
        let trial = try Trial()
        try trial.takeSample(sample)
        try await row(sample, "opening") {
            await trial.app.diary.lock()
            return { try await trial.app.diary.open() }
        }
        let here = trial.here
        try await row(sample, "Today") { { await TodayModel(here).today.refresh() } }
        try await row(sample, "Week") { { await WeekModel(here).week.refresh() } }
        try await row(sample, "Body") { { await BodyModel(here).screen.refresh() } }
    }

    /// Prints the middle and the worst; `prepare` is not counted.
    private func row(
        _ sample: String, _ name: String, _ prepare: @MainActor () async throws -> (@MainActor () async throws -> Void)
    ) async throws {
        var times: [Double] = []
        for _ in 0..<Self.rounds {
            let work = try await prepare()
            let began = ContinuousClock.now
            try await work()
            times.append(Double((ContinuousClock.now - began).components.attoseconds) / 1e15)
        }
        let counted = times.dropFirst(Self.rounds / 3).sorted()
        let said = [counted[counted.count / 2], counted[counted.count - 1]]
            .map { String(format: "%.1f ms", $0) }.joined(separator: " | ")
        print("| \(name) | \(sample) | \(said) |")
    }
}
