// What is chosen for this phone alone, beside the diary: when it locks, and whether the app switcher shows it. There is
// nothing of the diary in it. Whether its key asks for the person is the vault's to say.

/// Small numbers that the phone keeps for the app, by their names (`UserDefaults`).
public protocol Choices: Sendable {
    /// What was kept under a name; nothing, if nothing was.
    func number(_ name: String) -> Int?

    func keep(_ number: Int, as name: String)

    /// Forgets everything, as if the app were new.
    func forgetAll()
}

/// How long the diary stays open after the app was left, in minutes.
public enum LockAfter: Int, CaseIterable, Sendable {
    case atOnce = 0
    case oneMinute = 1
    case fiveMinutes = 5
    case aQuarter = 15
}

extension Choices {
    /// When the diary is closed; five minutes, until the person chooses otherwise.
    public var lockAfter: LockAfter {
        number("minutes until locked").flatMap(LockAfter.init) ?? .fiveMinutes
    }

    public func lock(after: LockAfter) {
        keep(after.rawValue, as: "minutes until locked")
    }

    /// Whether the app switcher and screen recordings show nothing of it; so it is until the person chooses otherwise.
    public var hidesScreen: Bool {
        number("hides the screen") != 0
    }

    public func hideScreen(_ so: Bool) {
        keep(so ? 1 : 0, as: "hides the screen")
    }
}
