// Backups: first the recovery words, then a file where the person wants it, then trying whether it would work.

import Observation
import Somacard

@MainActor
@Observable
public final class BackupModel {
    public let settings: Screen<SettingsScreen>
    public let making: FileMaking<Backup>

    @ObservationIgnored private let here: Here

    public init(_ here: Here) {
        self.here = here
        settings = here.settings()
        making = FileMaking(here)
    }

    public func hasWords(_ settings: SettingsScreen) -> Bool { settings.holds.recoveryWords }

    public func canMake(_ settings: SettingsScreen) -> Bool { hasWords(settings) && making.isFree }

    /// What the file is called.
    public func name(_ settings: SettingsScreen) -> Word { .settingsBackupName(day: settings.today.numbers) }

    public func makeWords() { here.go(.settings(.words)) }

    public func tryOne() { here.go(.settings(.drill)) }

    public func make(named name: String) async {
        await making.make(named: name) { work, file in
            try await work.call { try $0.backup(now: $1, file: file.path) }
        }
    }
}
