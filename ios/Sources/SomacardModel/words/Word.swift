/// One of the app's own words: the name it has in the string catalogue, and what is filled in. The names are written by
/// `bindings/words`; where a word is shown, the catalogue says it in the person's language.
public struct Word: Hashable, Sendable {
    /// What is filled in at a place of the text.
    public enum Argument: Hashable, Sendable {
        case text(String)
        case number(Int)
    }

    /// The name in `Localizable.xcstrings`: `today_uncover`.
    public let key: String
    /// In the order of the places: the first is `%1$@` or `%1$lld`.
    public let arguments: [Argument]

    init(_ key: String, _ arguments: Argument...) {
        self.key = key
        self.arguments = arguments
    }
}
