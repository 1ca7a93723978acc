// Calendar files: a clinic's taken over, one's own written.

import Foundation
import SomacardModel
import SomacardTrial
import Testing

@MainActor @Suite struct SessionsCalendarTests {
    private func file(_ trial: Trial, _ data: Data) throws -> ChosenFile {
        let file = trial.folder.appendingPathComponent("clinic.ics")
        try data.write(to: file)
        return ChosenFile(file)
    }

    private func opened(_ trial: Trial) async -> CalendarModel {
        let model = CalendarModel(trial.room(.calendar))
        await model.screen.refresh()
        _ = trial.taken()
        return model
    }

    @Test func aClinicsFileIsTakenOverAndWhatIsNoSessionIsTold() async throws {
        let trial = try await Trial.new()
        let model = await opened(trial)
        #expect(!model.canChoose)
        model.kind = .massage
        #expect(model.canChoose)
        await model.takeOver(try file(trial, Self.clinic))
        #expect(trial.taken() == ["importCalendar"])
        let imported = try #require(model.imported)
        #expect(
            model.counts(imported) == [.sessionsRead(count: 1), .sessionsImported(new: 1, changed: 0, same: 0)])
        #expect(imported.passedOver.map(\.line) == [12])
        #expect(try await trial.sessions().series.map(\.kind) == [.massage])
    }

    @Test func aFileThatIsNoCalendarChangesNothing() async throws {
        let trial = try await Trial.new()
        let model = await opened(trial)
        model.kind = .massage
        await model.takeOver(try file(trial, Data("no calendar".utf8)))
        #expect(model.screen.refused != nil && model.imported == nil && !model.isUnreadable)
        #expect(try await trial.sessions().series.isEmpty)
    }

    @Test func aFileThatIsGoneOrTooLargeIsUnreadable() async throws {
        let trial = try await Trial.new()
        let model = await opened(trial)
        model.kind = .massage
        await model.takeOver(ChosenFile(trial.folder.appendingPathComponent("gone.ics")))
        #expect(model.isUnreadable)
        await model.takeOver(try file(trial, Self.clinic))
        #expect(!model.isUnreadable)
        await model.takeOver(try file(trial, Data(count: 8 * 1024 * 1024 + 1)))
        #expect(model.isUnreadable && model.imported == nil)
    }

    @Test func ownTimesAreWrittenUnderOneTitle() async throws {
        let trial = try await Trial.sample()
        let model = await opened(trial)
        model.export.title = " Busy "
        await model.export.make(named: "appointments.ics")
        #expect(trial.taken() == ["exportCalendar"])
        let made = try #require(model.export.file)
        #expect(made.lastPathComponent == "appointments.ics" && !model.export.canMake)
        let text = try String(contentsOf: made, encoding: .utf8)
        #expect(text.contains("SUMMARY:Busy") && !text.contains("Massage"))
        await model.export.handed(.success(made))
        #expect(trial.app.ways.said == .sessionsExported && model.export.file == nil)
        #expect(!FileManager.default.fileExists(atPath: made.path))
    }

    @Test func aTitleThatIsNoneIsSaidAtItsField() async throws {
        let trial = try await Trial.sample()
        let model = await opened(trial)
        model.export.title = String(repeating: "long ", count: 100)
        await model.export.make(named: "appointments.ics")
        #expect(model.export.wrongTitle != nil && model.export.file == nil)
    }

    private static let clinic = Data(
        [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Clinic//EN", "BEGIN:VEVENT", "UID:1@clinic.example",
            "DTSTAMP:20261101T000000Z", "DTSTART;TZID=Europe/Amsterdam:20261201T140000",
            "DTEND;TZID=Europe/Amsterdam:20261201T150000", "RRULE:FREQ=WEEKLY", "SUMMARY:Massage", "END:VEVENT",
            "BEGIN:VEVENT", "UID:2@clinic.example", "DTSTAMP:20261101T000000Z", "DTSTART;VALUE=DATE:20261225",
            "SUMMARY:Closed", "END:VEVENT", "END:VCALENDAR", "",
        ].joined(separator: "\r\n").utf8)
}
