// The settings of the diary, for each place that shows a part of them. What is set now stands beside each way.

import Observation
import Somacard

@MainActor
@Observable
public final class SettingsModel {
    public let here: Here
    public let settings: Screen<SettingsScreen>

    public init(_ here: Here) {
        self.here = here
        settings = here.settings()
    }

    /// How many lines the card asks now.
    public func asked(_ settings: SettingsScreen) -> Word {
        .settingsItemsAsked(count: settings.template.count(where: \.asked))
    }

    /// Whether there are recovery words.
    public func recoveryWords(_ settings: SettingsScreen) -> Word {
        settings.holds.recoveryWords ? .settingsWordsMade : .settingsWordsNone
    }

    /// Why nothing can be written now.
    public func cannotWrite(_ settings: SettingsScreen) -> Word? { settings.holds.cannotWrite?.word }

    public func go(_ place: SettingsPlace) { here.go(.settings(place)) }
}

extension Here {
    /// The settings of the diary, as several places show them.
    func settings() -> Screen<SettingsScreen> {
        screen(.settings, .card, revision: \.revision) { try $0.settings(now: $1) }
    }
}
