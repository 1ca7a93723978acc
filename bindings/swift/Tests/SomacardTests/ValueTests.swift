// Dates, times and ids between the core and Foundation.

import Foundation
import Somacard
import Testing

private let amsterdam = TimeZone(identifier: "Europe/Amsterdam")!
private let saoPaulo = TimeZone(identifier: "America/Sao_Paulo")!

@Suite struct ValueTests {
    @Test func aMomentIsExactToTheMillisecond() {
        // Every bit of a double is in use somewhere here: across 300 years, at each millisecond of a second.
        for start: Int64 in [-2_208_988_800_000, -1, 0, 978_307_200_000, 1_795_640_400_000, 7_258_118_399_000] {
            for millisecond: Int64 in 0..<1000 {
                let moment = Moment(instant: start + millisecond, offsetMinutes: 0)
                #expect(Moment(moment.date, in: moment.zone) == moment)
            }
        }
    }

    @Test func aMomentHasTheOffsetOfItsZone() {
        let moment = Moment.now(Date(timeIntervalSince1970: 1_795_640_400), in: amsterdam)
        #expect(moment == now)
        #expect(moment.civil == Civil(day: Day(year: 2026, month: 11, day: 25), hour: 22, minute: 0, second: 0))
        #expect(Moment.now(Date(timeIntervalSince1970: 1_780_000_000), in: amsterdam).offsetMinutes == 120)
        let kathmandu = Moment.now(now.date, in: TimeZone(identifier: "Asia/Kathmandu")!)
        #expect(kathmandu.offsetMinutes == 345)
    }

    @Test(arguments: [Double.nan, .infinity, -.infinity, 1e300])
    func aDateBeyondCountingIsRefusedByTheCore(seconds: Double) throws {
        let moment = Moment.now(Date(timeIntervalSince1970: seconds), in: .gmt)
        let place = try Place()
        #expect(throws: SomacardError.self) {
            try Diary.create(folder: place.folder.path, vault: place.vault, language: .english, now: moment)
        }
        #expect(try startState(folder: place.folder.path, vault: place.vault) == .new)
    }

    @Test func aDayIsTheDateOnTheWall() {
        let late = Date(timeIntervalSince1970: 1_795_649_400)  // 23:30 UTC
        #expect(Day(late, in: .gmt) == Day(year: 2026, month: 11, day: 25))
        #expect(Day(late, in: amsterdam) == Day(year: 2026, month: 11, day: 26))
        #expect(Day(year: 2026, month: 11, day: 26).date(in: amsterdam) == Date(timeIntervalSince1970: 1_795_647_600))
    }

    @Test func aDayBeginsAfterAMidnightThatTheClockJumpsOver() {
        let day = Day(year: 2018, month: 11, day: 4)
        #expect(day.date(in: saoPaulo) == Date(timeIntervalSince1970: 1_541_300_400))  // 01:00
    }

    @Test func aDayThatIsNoneHasNoDate() {
        #expect(Day(year: 2026, month: 2, day: 30).date(in: amsterdam) == nil)
        #expect(Day(year: 2011, month: 12, day: 30).date(in: TimeZone(identifier: "Pacific/Apia")!) == nil)
    }

    @Test func everyDayRoundTrips() {
        for offset in 0..<(300 * 366) {
            let noon = Date(timeIntervalSince1970: -2_208_988_800 + Double(offset) * 86_400 + 43_200)
            let day = Day(noon, in: .gmt)
            #expect(Day(day.components) == day)
            guard offset % 97 == 0 else { continue }
            #expect(day.date(in: .gmt).map { Day($0, in: .gmt) } == day)
        }
    }

    @Test func componentsOfAnotherCalendarAreNone() {
        let buddhist = Calendar(identifier: .buddhist)
        #expect(Day(DateComponents(calendar: buddhist, year: 2569, month: 11, day: 25)) == nil)
        #expect(Day(DateComponents(year: 2026, month: 11)) == nil)
        #expect(Day(DateComponents(year: 2026, month: 300, day: 1)) == nil)
        #expect(Day(DateComponents(year: 2026, month: 11, day: 25)) == Day(year: 2026, month: 11, day: 25))
    }

    @Test func aCivilTimeFollowsTheRuleOfTheCore() {
        // 02:30 does not exist: as far after the jump.
        let gap = Civil(day: Day(year: 2026, month: 3, day: 29), hour: 2, minute: 30, second: 0)
        #expect(gap.date(in: amsterdam) == Date(timeIntervalSince1970: 1_774_747_800))
        // 02:30 happens twice: the first.
        let fold = Civil(day: Day(year: 2026, month: 10, day: 25), hour: 2, minute: 30, second: 0)
        #expect(fold.date(in: amsterdam) == Date(timeIntervalSince1970: 1_792_888_200))
        #expect(Civil(day: Day(year: 2026, month: 1, day: 1), hour: 24, minute: 0, second: 0).date(in: .gmt) == nil)
    }

    @Test func aCivilTimeRoundTrips() {
        let civil = Civil(day: Day(year: 2026, month: 11, day: 25), hour: 21, minute: 5, second: 9)
        #expect(Civil(civil.components()) == civil)
        #expect(civil.components().timeZone == nil)
        #expect(civil.components(in: saoPaulo).timeZone == saoPaulo)
        #expect(civil.date(in: saoPaulo).map { Civil($0, in: saoPaulo) } == civil)
        #expect(Civil(DateComponents(year: 2026, month: 11, day: 25)) == nil)
    }

    @Test func daysAndTimesAreInOrder() {
        let days = [(2025, 12, 31), (2026, 1, 1), (2026, 1, 2), (2026, 2, 1)].map { Day(year: $0, month: $1, day: $2) }
        #expect(days.reversed().sorted() == days)
        let times = days.flatMap { day in
            [0, 1].map { Civil(day: day, hour: UInt8($0), minute: 59, second: 0) }
        }
        #expect(times.reversed().sorted() == times)
    }

    @Test func anIdIsWrittenAsTheCoreWritesIt() throws {
        let uuid = try #require(UUID(id: "019ABCDE-0000-7000-8000-0123456789AB"))
        #expect(uuid.id == "019abcde-0000-7000-8000-0123456789ab")
        #expect(UUID(id: "jaw-left") == nil)
    }
}
