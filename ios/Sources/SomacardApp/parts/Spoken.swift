// The app's own words in the person's language. Sentences of the core come in it already.

import Foundation
import SomacardModel

/// Where words are looked up: the app's string catalogue; a test brings its own.
@MainActor var lookingUp: @MainActor (Word) -> String = { $0.fromBundle }

/// A word of the catalogue, with what stands in it.
@MainActor func words(_ word: Word) -> String { lookingUp(word) }

extension Word {
    @MainActor fileprivate var fromBundle: String {
        let form = Bundle.module.localizedString(forKey: key, value: nil, table: nil)
        guard !arguments.isEmpty else { return form }
        // The catalogue's plural forms are chosen by the format's own rules.
        return String(format: form, locale: screenLocale, arguments: arguments.map(\.forFormat))
    }
}

extension Word.Argument {
    fileprivate var forFormat: any CVarArg {
        switch self {
        case .text(let text): text as NSString
        case .number(let number): number
        }
    }
}

/// The locale of the language of the screens; a test brings its own.
@MainActor var screenLocale = Locale(identifier: Bundle.main.preferredLocalizations.first ?? "en")
