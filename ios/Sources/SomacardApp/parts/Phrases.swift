// A phrase in the person's language.

import SomacardModel

@MainActor func words(_ phrase: Phrase) -> String {
    switch phrase {
    case .word(let word): words(word)
    case .text(let text): text
    case .list(let phrases): phrases.map { words($0) }.joined(separator: ", ")
    }
}
