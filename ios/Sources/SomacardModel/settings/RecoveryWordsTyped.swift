// The 24 recovery words while they are typed: how many there are so far, and which of them can't be one.

import Somacard

extension String {
    /// How many words were typed, however they are parted.
    public var wordsSoFar: Int { split(whereSeparator: \.isWhitespace).count }

    /// Nothing but blanks.
    public var isBlank: Bool { allSatisfy(\.isWhitespace) }
}

extension SomacardError {
    /// Whether the recovery words are what was refused: then their field says it.
    public var isOfWords: Bool {
        switch self {
        case .Invalid(let field, _, _): field == "recovery-words"
        case .CannotOpen(let why, _): why == .wrongWords
        default: false
        }
    }

    /// What is wrong with the words: one that is none, by its place, or all of them together.
    public var ofWords: Word? {
        guard isOfWords else { return nil }
        guard case .Invalid = self else { return word }
        return given.flatMap(place(in:)).map(Word.settingsWordWrong(place:)) ?? .settingsWordsWrong
    }

    /// How the core says which word is on no list; it says it in English.
    private func place(in given: String) -> String? {
        given.prefixMatch(of: #/word (\d+) /#).map { String($0.1) }
    }
}
