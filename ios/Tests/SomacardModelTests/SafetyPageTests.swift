// The page of a bad evening, the ways to reach somebody, and the lines of countries.

import Foundation
import SomacardModel
import SomacardTrial
import Testing

@MainActor @Suite struct SafetyPageTests {
    private func page(_ trial: Trial, injuryFirst: Bool = false) async throws -> SafetyPageScreen {
        let model = SafetyModel(trial.go(.safety(.plan(injuryFirst: injuryFirst))), injuryFirst: injuryFirst)
        await model.page.refresh()
        return try #require(model.page.shown)
    }

    private func reaches(_ blocks: [SafetyBlock]) -> [Reach] { blocks.flatMap(\.lines).flatMap(\.reach) }

    @Test func thePageIsOneCall() async throws {
        let trial = try await Trial.sample()
        let page = try await page(trial)
        #expect(trial.taken() == ["safety"])
        #expect(page.blocks.flatMap(\.lines).contains { $0.words == "Headphones, the loud playlist, three songs." })
        #expect(page.dates.contains { $0.contains("Agreed with S. Brandt") })
        #expect(page.nobodyWatches.contains("Nobody is watching this"))
    }

    @Test func thePageIsReachedFromEveryRoom() async throws {
        let trial = try await Trial.sample()
        for room in Room.allCases {
            trial.app.ways.room = room
            trial.app.openSafetyPlan()
            #expect(trial.app.ways.place == .safety(.plan(injuryFirst: false)))
        }
    }

    @Test func aContactIsReachedByItsNumberAndSaysWhom() async throws {
        let trial = try await Trial.sample()
        let contact = try #require(
            reaches(try await page(trial).blocks).first { $0.words == .safetyCall(number: "07700 900326") })
        #expect(contact.url == URL(string: "tel:07700900326"))
    }

    @Test func aTextMessageBeginsWithItsWord() async throws {
        let trial = try await Trial.sample()
        let model = CountryLinesModel(trial.here, country: "GB", chosen: true)
        await model.lines.refresh()
        let text = try #require(reaches(model.lines.shown?.blocks ?? []).first { $0.keyword != nil })
        #expect(text.words == .safetyTextKeyword(keyword: "SHOUT", number: "85258"))
        #expect(text.url == URL(string: "sms:85258&body=SHOUT"))
    }

    @Test func everyWayOfEveryCountryCanBeOpened() async throws {
        let trial = try await Trial.sample()
        let countries = try await trial.core { try $0.helplines(now: $1).countries }
        for country in countries {
            let lines = try await trial.core { try $0.countryLines(now: $1, country: country.code) }
            let closed = reaches(lines.blocks).filter { $0.url == nil }
            #expect(closed.isEmpty, "\(country.code)")
        }
    }

    @Test func theNumbersAreOnePressAwayOnALongPlan() async throws {
        let page = try await page(try await Trial.sample())
        let at = try #require(page.numbersAt)
        #expect(page.blocks[at].kind == .contacts)
    }

    @Test func afterAnActInjuryComesFirstAndStandsOut() async throws {
        let trial = try await Trial.sample()
        let page = try await page(trial, injuryFirst: true)
        #expect(trial.taken() == ["safety"])
        #expect(page.blocks.first?.standsOut == true)
        #expect(page.blocks.dropFirst().allSatisfy { !$0.standsOut })
    }

    @Test func anEmptyPlanLeadsToWritingItAndToACountry() async throws {
        let page = try await page(try await Trial.new())
        #expect(page.blocks.contains(where: page.asksForPlan))
        #expect(page.blocks.contains(where: page.asksForCountry))
    }

    @Test func whereTheDiaryCantBeReadTheCopyStandsInAndNothingIsWritten() async throws {
        let trial = try await Trial.sample()
        let model = SafetyModel(trial.here, injuryFirst: true)
        let unreadable = trial.here.screen(.safety, revision: \SafetyPageScreen.revision) { _, _ in
            throw SomacardError.Failed(reason: "the page can't be read")
        }
        #expect(!model.copy.isNeeded(for: unreadable))
        await unreadable.refresh()
        #expect(model.copy.isNeeded(for: unreadable))
        await model.copy.refresh()
        let copy = try #require(model.copy.shown)
        #expect(copy.injuryFirst && !model.canWrite(copy))
        await model.page.refresh()
        let page = try #require(model.page.shown)
        #expect(!model.copy.isNeeded(for: model.page) && model.canWrite(page) && model.seen == page)
    }

    @Test func aCountryIsLookedAtAndChosen() async throws {
        let trial = try await Trial.sample()
        let model = HelplinesModel(trial.go(.safety(.countries)))
        await model.countries.refresh()
        let screen = try #require(model.countries.shown)
        let spain = try #require(screen.countries.first { $0.code == "ES" })
        #expect(!screen.isChosen(spain) && spain.numbers == "112")
        model.look(at: spain, in: screen)
        #expect(trial.app.ways.place == .safety(.lines(country: "ES", chosen: false)))
        let lines = CountryLinesModel(trial.here, country: "ES", chosen: false)
        await lines.lines.refresh()
        _ = trial.taken()
        await lines.choose()
        #expect(trial.app.ways.place == .safety(.countries))
        await model.countries.refresh()
        #expect(trial.taken() == ["editSafetyPlan", "helplines"])
        #expect(model.countries.shown?.chosen == "ES")
        #expect(lines.deed == .safetyUseCountry)
    }

    @Test func aChosenCountryCanBeTakenOutOfThePlan() async throws {
        let trial = try await Trial.sample()
        let lines = CountryLinesModel(
            trial.go(.safety(.lines(country: "GB", chosen: true))), country: "GB", chosen: true)
        #expect(lines.deed == .safetyLeaveCountry)
        await lines.choose()
        #expect(try await trial.core { try $0.safetyPlan(now: $1).country } == nil)
    }
}
