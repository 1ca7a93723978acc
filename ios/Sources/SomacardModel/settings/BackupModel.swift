// Backups: first the recovery words, then a file where the person wants it, then trying whether it would work.

import Foundation
import Observation
import Somacard

@MainActor
@Observable
public final class BackupModel {
    public let settings: Screen<SettingsScreen>
    public let work: Work

    /// The last one that was made here and saved.
    public private(set) var made: Backup?

    /// The file that waits to be saved where the person says.
    public var file: URL? { handing?.file }

    @ObservationIgnored private let here: Here
    @ObservationIgnored private let files: OwnFiles
    private var handing: Handing?

    private struct Handing {
        let file: URL
        let backup: Backup
    }

    public init(_ here: Here) {
        self.here = here
        settings = here.settings()
        work = Work(here.diary)
        files = OwnFiles(here.phone)
    }

    public func hasWords(_ settings: SettingsScreen) -> Bool { settings.holds.recoveryWords }

    public func canMake(_ settings: SettingsScreen) -> Bool {
        hasWords(settings) && !work.running && handing == nil
    }

    /// What the file is called.
    public func name(_ settings: SettingsScreen) -> Word { .settingsBackupName(day: settings.today.numbers) }

    public func makeWords() { here.go(.settings(.words)) }

    public func tryOne() { here.go(.settings(.drill)) }

    /// Makes the file under this name; the person is asked then where it goes.
    public func make(named name: String) async {
        await work.begin { [self] work in
            made = nil
            let place = try await files.place()
            let file = place.appendingPathComponent(name)
            do {
                let backup = try await work.call { try $0.backup(now: $1, file: file.path) }
                handing = Handing(file: file, backup: backup)
            } catch {
                await files.remove(place)
                throw error
            }
        }
    }

    /// It lies where the person wanted it, or could not be written there.
    public func handed(_ result: Result<URL, any Error>) async {
        if case .success = result { made = handing?.backup }
        await putAway()
        if case .failure(let why) = result { await work.begin { _ in throw why } }
    }

    /// The person did not want to.
    public func notHanded() async { await putAway() }

    private func putAway() async {
        guard let place = handing?.file.deletingLastPathComponent() else { return }
        handing = nil
        await files.remove(place)
    }
}

extension Day {
    /// 2026-11-25, for the name of a file.
    fileprivate var numbers: String {
        let parts = [String(year), String(month), String(day)]
        return parts.map { $0.count < 2 ? "0" + $0 : $0 }.joined(separator: "-")
    }
}
