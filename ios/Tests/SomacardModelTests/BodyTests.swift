// A day's map, weeks of it, and one place over time: what each shows, and what each action asks of the core.

import Foundation
import SomacardModel
import SomacardTrial
import Testing

@MainActor @Suite struct BodyTests {
    static let today = Day(year: 2026, month: 11, day: 25)
    static let yesterday = Day(year: 2026, month: 11, day: 24)

    private func day(_ trial: Trial) async -> BodyModel {
        let model = BodyModel(trial.here)
        await model.screen.refresh()
        return model
    }

    @Test func eachScreenIsOneCall() async throws {
        let trial = try await Trial.sample()
        let model = await day(trial)
        #expect(trial.taken() == ["bodyDay"])
        #expect(model.screen.shown?.day == Self.today)
        await BodyPeriodModel(trial.here).screen.refresh()
        await PlaceHistoryModel(trial.here, target: "throat").screen.refresh()
        await ScanModel(trial.here).screen.refresh()
        await MarkModel(trial.here, day: Self.today, target: nil).screen.refresh()
        #expect(trial.taken() == ["bodyPeriod", "felt", "bodyScan", "bodyDay"])
    }

    @Test func aLineAboutAPlaceLeadsToItAndItsNameIsNotSaidTwice() async throws {
        let trial = try await Trial.sample()
        let model = await day(trial)
        await model.showDayBefore()
        let screen = try #require(model.screen.shown)
        let throat = try #require(screen.places.first { $0.target == "throat" })
        #expect(screen.lines.contains { $0.target == "throat" && $0.text.hasPrefix("throat: ") })
        #expect(model.onMap.words["throat"] == .text(String(throat.words.dropFirst("throat: ".count))))
        #expect(model.onMap.marks["throat"] == throat.mark)
        #expect(Set(model.onMap.notes).isDisjoint(with: screen.words))
    }

    @Test func aPlaceLeadsToMarkingAndToItsHistory() async throws {
        let trial = try await Trial.sample()
        let model = await day(trial)
        model.map.open("throat")
        #expect(model.map.above == .place("throat"))
        model.mark("throat")
        #expect(model.map.above == nil)
        #expect(trial.app.ways.place == .body(.mark(day: Self.today, target: "throat")))
        model.history("throat")
        #expect(trial.app.ways.place == .body(.history(target: "throat")))
    }

    @Test func theMapOfYesterdayIsTakenOverAndConfirmedPlaceByPlace() async throws {
        let trial = try await Trial.sample()
        let model = await day(trial)
        #expect(model.screen.shown?.canCopyFrom == Self.yesterday)
        _ = trial.taken()
        await model.copy(from: Self.yesterday, to: Self.today)
        #expect(trial.taken() == ["copyMap"])
        let waiting = try #require(model.screen.shown?.toConfirm.first)
        let first = try #require(waiting.places.first)
        #expect(model.onMap.marks.values.contains { $0.copied })
        await model.confirm(waiting, first.id, on: Self.today)
        #expect(trial.taken() == ["confirmCopied"])
        let left = try #require(model.screen.shown?.toConfirm.first)
        #expect(left.places == Array(waiting.places.dropFirst()))
        await model.confirm(left, on: Self.today)
        #expect(model.screen.shown?.toConfirm == [])
        #expect(try await trial.core { try $0.bodyDay(now: $1) }.toConfirm.isEmpty)
    }

    @Test func intimateRegionsAreHiddenUntilThePersonShowsThem() async throws {
        let trial = try await Trial.sample()
        let model = await day(trial)
        await trial.app.figure.refresh()
        let front = try #require(model.map.figure?.face(.front))
        #expect(!model.onMap.reachable(front).contains { $0.region.intimate })
        _ = trial.taken()
        await model.showIntimate(true)
        #expect(trial.taken() == ["setShowsIntimate"])
        #expect(model.onMap.reachable(front).contains { $0.id == "genitals" })
    }

    @Test func anotherDayIsOneCallAndTodayHasNoDayAfter() async throws {
        let trial = try await Trial.sample()
        let model = await day(trial)
        #expect(!model.hasDayAfter(try #require(model.screen.shown)))
        _ = trial.taken()
        await model.showDayBefore()
        #expect(trial.taken() == ["bodyDay"])
        #expect(model.screen.shown?.day == Self.yesterday)
        #expect(model.hasDayAfter(try #require(model.screen.shown)))
        await model.showDayAfter()
        #expect(model.screen.shown?.day == Self.today)
    }

    @Test func todayGoesOnToTheNextDayWhileAnotherDayStays() async throws {
        let trial = try await Trial.sample()
        let (current, other) = (await day(trial), await day(trial))
        await current.showDayBefore()
        await current.showDayAfter()
        await other.showDayBefore()
        trial.clock.value.addTimeInterval(86_400)
        for model in [current, other] {
            await model.showIntimate(true)
            await model.screen.refresh()
        }
        #expect(current.screen.shown?.day == Day(year: 2026, month: 11, day: 26))
        #expect(other.screen.shown?.day == Self.yesterday)
    }

    @Test func weeksOfOneSensationAndMonthsOfIt() async throws {
        let trial = try await Trial.sample()
        let model = BodyPeriodModel(trial.here)
        await model.screen.refresh()
        _ = trial.taken()
        await model.show(sensation: "cold")
        #expect(trial.taken() == ["bodyPeriod"])
        #expect(model.screen.shown?.sensation?.id == "cold")
        let shown = try #require(model.screen.shown)
        await model.show(.of(.threeMonths, from: shown.from, to: shown.to, today: shown.today))
        #expect(trial.taken() == ["bodyPeriod"])
        #expect(model.span.kind == .threeMonths && model.screen.shown?.sensation?.id == "cold")
        #expect(model.screen.shown?.from == Day(year: 2026, month: 8, day: 25))
        #expect(model.screen.shown?.lines.contains { $0.target == "palm-left" } == true)
        model.map.open("palm-left")
        #expect(trial.app.ways.place == .body(.history(target: "palm-left")))
    }

    @Test func ownDaysBeginWithWhatIsShown() async throws {
        let trial = try await Trial.sample()
        let model = BodyPeriodModel(trial.here)
        await model.screen.refresh()
        let shown = try #require(model.screen.shown)
        await model.show(.of(.ownDays, from: shown.from, to: shown.to, today: shown.today))
        #expect(model.screen.shown?.from == shown.from && model.screen.shown?.to == shown.to)
        let christmas = Day(year: 2026, month: 12, day: 24)
        await model.show(.of(.ownDays, from: christmas, to: shown.to, today: shown.today))
        #expect(model.screen.refused != nil && model.screen.shown?.from == shown.from)
        #expect(model.span.from == shown.from)
    }

    @Test func onePlaceOverTimeHasItsLatestDayFirst() async throws {
        let trial = try await Trial.sample()
        let model = PlaceHistoryModel(trial.here, target: "throat")
        await model.screen.refresh()
        let shown = try #require(model.screen.shown)
        #expect(shown.days.flatMap(\.felt).count == shown.felt.count)
        #expect(shown.days.first?.day == shown.felt.last?.forDay)
        _ = trial.taken()
        await model.show(.of(.aYear, from: shown.from, to: shown.to, today: model.today(shown)))
        #expect(trial.taken() == ["felt"])
        #expect((model.screen.shown?.felt.count ?? 0) > shown.felt.count)
    }

    @Test func monthsEndTodayAlsoAfterDaysOfOnesOwn() async throws {
        let trial = try await Trial.sample()
        let (weeks, place) = (BodyPeriodModel(trial.here), PlaceHistoryModel(trial.here, target: "throat"))
        await weeks.screen.refresh()
        await place.screen.refresh()
        let (from, to) = (Day(year: 2026, month: 9, day: 1), Day(year: 2026, month: 9, day: 30))
        await weeks.show(.of(.ownDays, from: from, to: to, today: Self.today))
        await place.show(.of(.ownDays, from: from, to: to, today: Self.today))
        let (period, history) = (try #require(weeks.screen.shown), try #require(place.screen.shown))
        #expect(period.to == to && history.to == to)
        await weeks.show(.of(.threeMonths, from: period.from, to: period.to, today: period.today))
        await place.show(.of(.aYear, from: history.from, to: history.to, today: place.today(history)))
        #expect(weeks.screen.shown?.from == Day(year: 2026, month: 8, day: 25) && weeks.screen.shown?.to == Self.today)
        #expect(place.screen.shown?.from == Day(year: 2025, month: 11, day: 25) && place.screen.shown?.to == Self.today)
    }

    @Test func anEntrySaysWhenOrHowItWasTyped() {
        let reading = ReadingRow(
            target: "throat", place: "throat", sensation: Named(id: "tight", label: "tight"),
            answer: .intensity(value: 6), notes: [], copied: false)
        let at = Moment(Trial.evening, in: .gmt)
        let live = FeltEntry(forDay: Self.today, recordedAt: at, source: .live, reading: reading)
        #expect(live.about == .list([.text("19:40")]))
        #expect(live.word == .bodySensationNumber(sensation: "tight", number: 6))
        let late = FeltEntry(forDay: Self.yesterday, recordedAt: at, source: .late, reading: reading)
        #expect(late.about == .list([.word(.bodyLate)]))
    }
}
