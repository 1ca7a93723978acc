// A file that the app makes and the person keeps: written into a folder of the app's own, then moved where they say. What
// nobody took is gone.

import Foundation
import Observation
import Somacard

@MainActor
@Observable
public final class FileMaking<Made: Sendable> {
    public let work: Work

    /// What was made and lies where the person wanted it.
    public private(set) var made: Made?

    /// The file that waits to be moved there.
    public var file: URL? { waiting?.file }

    private var waiting: (file: URL, made: Made)?
    @ObservationIgnored private let files: OwnFiles

    init(_ here: Here) {
        work = here.work()
        files = OwnFiles(here.phone)
    }

    /// Whether nothing is being made or moved.
    public var isFree: Bool { !work.running && waiting == nil }

    /// Makes the file under this name; the person is asked then where it goes.
    func make(named name: String, _ how: @escaping @MainActor (Work, URL) async throws -> Made) async {
        await work.begin { [self] work in
            made = nil
            let place = try await files.place()
            let file = place.appendingPathComponent(name)
            do {
                waiting = (file, try await how(work, file))
            } catch {
                await files.remove(place)
                throw error
            }
        }
    }

    /// It lies where the person wanted it, or could not be written there.
    public func handed(_ result: Result<URL, any Error>) async {
        if case .success = result { made = waiting?.made }
        await putAway()
        if case .failure(let why) = result { await work.begin { _ in throw why } }
    }

    /// The person did not want to.
    public func notHanded() async { await putAway() }

    private func putAway() async {
        guard let place = waiting?.file.deletingLastPathComponent() else { return }
        waiting = nil
        await files.remove(place)
    }
}

extension Day {
    /// 2026-11-25, for the name of a file.
    var numbers: String {
        let parts = [String(year), String(month), String(day)]
        return parts.map { $0.count < 2 ? "0" + $0 : $0 }.joined(separator: "-")
    }
}
