// Long calls: beside the screens, cancelled with their task.

import Foundation
import Somacard
import Testing

@Suite(.timeLimit(.minutes(2))) struct LongCallTests {
    /// A file of made-up days, with the map that reads it.
    private func importable(rows: Int, in place: Place) throws -> (file: String, map: String) {
        let days = (0..<rows).map { row in
            let date = Date(timeIntervalSince1970: 946_684_800 + Double(row) * 86_400)
            let parts = Day(date, in: .gmt)
            return String(format: "%04d-%02d-%02d,%d", parts.year, parts.month, parts.day, row % 6)
        }
        let file = place.folder.appendingPathComponent("days.csv")
        try (["date,sad"] + days).joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8)
        let map = """
            name = "test"
            zone = "Etc/UTC"
            key = ["date"]
            [time]
            column = "date"
            format = "%Y-%m-%d"
            [[column]]
            name = "sad"
            item = "sad"
            """
        return (file.path, map)
    }

    @Test func anImportTellsHowFarItIs() async throws {
        let place = try Place()
        let diary = OpenDiary(try place.create())
        let (file, map) = try importable(rows: 400, in: place)
        let job = try Job()
        #expect(try job.fraction() == 0)
        let summary = try await diary.long(job) { diary, job in
            try diary.importCsv(now: now, file: file, map: map, skipBad: false, job: job)
        }
        #expect(summary.imported == 400)
        #expect(try job.fraction() == 1)
    }

    @Test func aCancelledTaskCancelsItsJobAndChangesNothing() async throws {
        let place = try Place()
        let diary = OpenDiary(try place.create())
        let (file, map) = try importable(rows: 400, in: place)
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return try await diary.long { diary, job in
                try diary.importCsv(now: now, file: file, map: map, skipBad: false, job: job)
            }
        }
        do {
            _ = try await task.value
            Issue.record("it was not cancelled")
        } catch SomacardError.Cancelled {}
        let day = Day(year: 2000, month: 1, day: 1)
        #expect(try await diary.run { try $0.day(now: now, day: day) }.filled == false)
    }

    @Test func aScreenIsReadWhileALongCallRuns() async throws {
        let diary = OpenDiary(try Place().create())
        let (began, ends) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        let long = Task {
            try await diary.long { diary, job in
                began.signal()
                ends.wait()
                return try diary.insights(now: now, from: nil, to: nil, job: job).pairsTested
            }
        }
        await Task.detached { waitFor(began) }.value
        #expect(try await diary.run { try $0.today(now: now) }.day.checkIns.isEmpty)
        ends.signal()
        _ = try await long.value
    }
}
