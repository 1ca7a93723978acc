// All session times written out as a calendar file, each under one and the same title: no names, no places, no notes. The
// person says where it goes.

import Foundation
import Observation
import Somacard

@MainActor
@Observable
public final class CalendarExport {
    public let work: Work

    /// What each entry is called; empty for the core's own word.
    public var title = ""

    /// The file that waits to be saved where the person says.
    public private(set) var file: URL?

    @ObservationIgnored private let here: Here
    @ObservationIgnored private let files: OwnFiles

    init(_ here: Here) {
        self.here = here
        work = here.work()
        files = OwnFiles(here.phone)
    }

    /// What is wrong with the title; any other refusal is the page's.
    public var wrongTitle: Phrase? { work.refused?.wrong(at: "title") }

    public var canMake: Bool { !work.running && file == nil }

    /// Makes the file under this name; the person is asked then where it goes.
    public func make(named name: String) async {
        let title = title.trimmed
        await work.begin { [self] work in
            let text = try await work.call { try $0.exportCalendar(now: $1, title: title.isEmpty ? nil : title) }
            let place = try await files.place()
            let file = place.appendingPathComponent(name)
            do {
                try await work.diary.elsewhere { _ in try Data(text.utf8).write(to: file) }
                self.file = file
            } catch {
                await files.remove(place)
                throw error
            }
        }
    }

    /// It lies where the person wanted it, or could not be written there.
    public func handed(_ result: Result<URL, any Error>) async {
        if case .success = result { here.say(.sessionsExported) } else { here.say(.sessionsNotWritten) }
        await putAway()
    }

    /// The person did not want to.
    public func notHanded() async { await putAway() }

    private func putAway() async {
        guard let place = file?.deletingLastPathComponent() else { return }
        file = nil
        await files.remove(place)
    }
}
