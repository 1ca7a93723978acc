// Calendar files: a clinic's sessions taken over, one's own written out. The files are chosen with the phone's own picker.

import Foundation
import Observation
import Somacard

@MainActor
@Observable
public final class CalendarModel {
    /// A calendar of many years is far below this; what is larger is no calendar.
    private nonisolated static let mostBytes = 8 * 1024 * 1024

    public let here: Here
    public let screen: Screen<SessionsScreen>
    public let writing: Work

    /// Which kind of sessions are in the clinic's file.
    public var kind: SessionKind?
    public private(set) var imported: CalendarImported?
    public private(set) var isUnreadable = false

    /// What each entry of the file that is written is called; empty for the core's own word.
    public var title = ""
    /// What is to be written, while the person chooses where.
    public var written: String?

    public init(_ here: Here) {
        self.here = here
        screen = here.allSessions()
        writing = Work(here.diary)
    }

    public var busy: Bool { screen.busy || writing.running }

    /// Takes a clinic's file over; what the person changed stays.
    public func takeOver(_ file: ChosenFile) async {
        guard let kind else { return }
        imported = nil
        let bytes = try? await OwnFiles(here.phone).copyOf(file) { copy in
            try await here.diary.elsewhere { _ in try Self.bytes(copy) }
        }
        isUnreadable = bytes == nil
        guard let bytes else { return }
        let zone = here.phone.zone().identifier
        let answer = await screen.ask { try $0.importCalendar(now: $1, zone: zone, file: bytes, kind: kind) }
        guard let answer else { return }
        imported = answer
        screen.take(answer.sessions)
    }

    /// The file was not given, or can't be read.
    public func couldNotRead() {
        imported = nil
        isUnreadable = true
    }

    /// Makes the file; the person then says where it goes.
    public func makeFile() async {
        let title = title.trimmed
        await writing.begin { work in
            self.written = try await work.call { try $0.exportCalendar(now: $1, title: title.isEmpty ? nil : title) }
        }
    }

    /// What came of choosing where.
    public func wrote(_ done: Bool) {
        written = nil
        here.say(done ? .sessionsExported : .sessionsNotWritten)
    }

    private nonisolated static func bytes(_ file: URL) throws -> Data {
        let handle = try FileHandle(forReadingFrom: file)
        defer { try? handle.close() }
        let data = try handle.read(upToCount: mostBytes + 1) ?? Data()
        guard data.count <= mostBytes else { throw CocoaError(.fileReadTooLarge) }
        return data
    }
}
