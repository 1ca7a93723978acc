// The page at the door: the diary is closed, and nothing of it is called.

import SomacardModel
import SomacardTrial
import Testing

@MainActor @Suite struct SafetyLockedTests {
    private func locked(allowed: Bool) async throws -> (Trial, LockedSafetyModel) {
        let trial = try await Trial.sample()
        _ = try await trial.core { try $0.setPlanWhileLocked(now: $1, allowed: allowed) }
        await trial.app.diary.lock()
        _ = trial.taken()
        let model = LockedSafetyModel(trial.app.phone)
        await model.page.refresh()
        return (trial, model)
    }

    private func words(_ page: SafetyPageScreen?) -> [String] {
        page?.blocks.flatMap(\.lines).map(\.words) ?? []
    }

    @Test func thePlanIsThereWhereThatIsAllowed() async throws {
        let (trial, model) = try await locked(allowed: true)
        #expect(words(model.page.shown).contains("Two evenings without supper."))
        #expect(trial.taken() == [] && trial.app.diary.isLocked)
        #expect(trial.person.asked.value == 0)
    }

    @Test func elseItIsSaidAndTheNumbersAreThere() async throws {
        let (_, model) = try await locked(allowed: false)
        let said = words(model.page.shown)
        #expect(said.contains { $0.contains("These numbers can.") })
        #expect(!said.contains("Two evenings without supper."))
        let reaches = model.page.shown?.blocks.flatMap(\.lines).flatMap(\.reach) ?? []
        #expect(reaches.contains { $0.words == .safetyCall(number: "116 123") })
    }

    @Test func theLinesOfOtherCountriesCanBeLookedAt() async throws {
        let (trial, model) = try await locked(allowed: false)
        model.openCountries()
        await model.countries.refresh()
        let spain = try #require(model.countries.shown?.countries.first { $0.code == "ES" })
        model.look(at: spain)
        #expect(model.path == [.countries, .lines(country: "ES")])
        let lines = model.lines(of: "ES")
        await lines.refresh()
        let reaches = lines.shown?.blocks.flatMap(\.lines).flatMap(\.reach) ?? []
        #expect(reaches.contains { $0.words == .safetyCall(number: "024") })
        #expect(trial.taken() == [])
    }

    @Test func theCopyIsReadAnewEachTime() async throws {
        let (trial, model) = try await locked(allowed: true)
        try await trial.app.diary.open()
        _ = try await trial.core { try $0.setPlanWhileLocked(now: $1, allowed: false) }
        await trial.app.diary.lock()
        await model.page.refresh()
        #expect(!words(model.page.shown).contains("Two evenings without supper."))
    }

    @Test func withoutAnyDiaryTheNumbersAreThere() async throws {
        let model = LockedSafetyModel(try Trial().app.phone)
        await model.page.refresh()
        #expect(model.page.shown?.blocks.flatMap(\.lines).flatMap(\.reach).isEmpty == false)
    }
}
