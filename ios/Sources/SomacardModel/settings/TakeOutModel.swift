// The way out of the app: everything with its history in one file that any program can read.

import Observation
import Somacard

@MainActor
@Observable
public final class TakeOutModel {
    public let settings: Screen<SettingsScreen>
    public let making: FileMaking<SharedFile>

    public init(_ here: Here) {
        settings = here.settings()
        making = FileMaking(here)
    }

    /// What the file is called.
    public func name(_ settings: SettingsScreen) -> Word { .settingsTakeOutName(day: settings.today.numbers) }

    public func make(named name: String) async {
        await making.make(named: name) { work, file in
            try await work.long { diary, now, job in
                let all = try diary.wholeCopy(now: now)
                return try diary.shareFile(
                    now: now, request: all, form: .json, pdf: nil, path: file.path, job: job)
            }
        }
    }
}
