// Words of the app and words of the core or of the person in one line. The view says it: `words(phrase)`.

public indirect enum Phrase: Hashable, Sendable {
    case word(Word)
    case text(String)
    /// One after the other, with commas between.
    case list([Phrase])
}
