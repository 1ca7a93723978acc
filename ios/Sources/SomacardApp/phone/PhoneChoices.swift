// The choices for this phone alone, among the app's own defaults. Nothing of the diary is in them.

import Foundation
import SomacardModel

struct PhoneChoices: Choices {
    /// A domain of its own; the app's usual one is none's.
    private static let suite = "app.somacard.choices"

    private var defaults: UserDefaults? { UserDefaults(suiteName: Self.suite) }

    func number(_ name: String) -> Int? { defaults?.object(forKey: name) as? Int }

    func keep(_ number: Int, as name: String) { defaults?.set(number, forKey: name) }

    func forgetAll() { defaults?.removePersistentDomain(forName: Self.suite) }
}
