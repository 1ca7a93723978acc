// Words of the app and words of the core or of the person in one line. The view says it: `words(phrase)`.

public indirect enum Phrase: Hashable, Sendable {
    case word(Word)
    case text(String)
    /// One after the other, with commas between.
    case list([Phrase])
    /// What was not taken, by the core's English for its field and for what is possible: beside the field, or alone. The
    /// core has the words of it, in the language of the screens.
    case refusal(field: String, allowed: String, beside: Bool)
}
