// Today's screen, and what each of its actions asks of the core.

import SomacardModel
import SomacardTrial
import Testing

@MainActor @Suite struct TodayTests {
    @Test func todayIsOneCall() async throws {
        let trial = try await Trial.sample()
        let model = TodayModel(trial.here)
        await model.today.refresh()
        #expect(trial.taken() == ["today"])
        #expect(model.today.shown?.day.day == Day(year: 2026, month: 11, day: 25))
    }
}
