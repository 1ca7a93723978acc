// A clinic's calendar file taken over: the person says which kind of sessions are in it, and chooses it with the phone's own
// picker. What they changed themselves stays.

import Foundation
import Observation
import Somacard

@MainActor
@Observable
public final class CalendarModel {
    /// A calendar of many years is far below this; what is larger is no calendar.
    private nonisolated static let mostBytes = 8 * 1024 * 1024

    public let screen: Screen<SessionsScreen>
    public let export: CalendarExport

    public var kind: SessionKind?
    public private(set) var imported: CalendarImported?
    public private(set) var isUnreadable = false

    @ObservationIgnored private let here: Here

    public init(_ here: Here) {
        self.here = here
        screen = here.allSessions()
        export = CalendarExport(here)
    }

    public var canChoose: Bool { kind != nil && !screen.busy && !export.work.running }

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

    /// What came of the file.
    public func counts(_ imported: CalendarImported) -> [Word] {
        [
            .sessionsRead(count: Int(imported.read)),
            .sessionsImported(
                new: Int(imported.imported), changed: Int(imported.changed), same: Int(imported.unchanged)),
        ]
    }

    private nonisolated static func bytes(_ file: URL) throws -> Data {
        let handle = try FileHandle(forReadingFrom: file)
        defer { try? handle.close() }
        let data = try handle.read(upToCount: mostBytes + 1) ?? Data()
        guard data.count <= mostBytes else { throw CocoaError(.fileReadTooLarge) }
        return data
    }
}

extension PassedOver {
    /// Where in the file, and why it is no session.
    public var word: Word { .sessionsPassedOverLine(number: Int(line), reason: reason) }
}
