// When the window shows nothing of itself to others: in the app switcher and in a recording of the screen, as the person
// chose, and always while a screen has secret words on it.

import Somacard

extension AppModel {
    /// Whether the window is covered while the person is elsewhere or the screen is recorded.
    public var hidesItself: Bool { hasSecretWords || phone.choices.hidesScreen }

    /// Whether recovery words or pairing words stand on the screen, or are typed there.
    private var hasSecretWords: Bool {
        if door.isShut { return door.page.hasDiary || door.page == .restore }
        return ways.place.hasSecretWords
    }
}

extension Place {
    fileprivate var hasSecretWords: Bool {
        switch self {
        case .settings(.words), .settings(.drill), .devices(.pairing), .devices(.join), .devices(.recover): true
        default: false
        }
    }
}
