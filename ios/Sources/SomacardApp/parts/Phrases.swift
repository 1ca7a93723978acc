// A phrase in the person's language.

import Foundation
import SomacardModel

@MainActor func words(_ phrase: Phrase) -> String {
    switch phrase {
    case .word(let word): words(word)
    case .text(let text): text
    case .list(let phrases): phrases.map { words($0) }.joined(separator: ", ")
    case .refusal(let field, let allowed, let beside):
        screenLanguage.refusal(of: field, allowed: allowed).map { beside ? $0.here : $0.alone }
            ?? words(.refusedFailed)
    }
}

/// The language of the screens, as the core names it.
@MainActor private var screenLanguage: Language {
    screenLocale.language.languageCode == .spanish ? .spanish : .english
}
