import Foundation

import SomacardModel

/// The app's string catalogue, read from its source: what a word says in a language, where there is no bundle to ask.
public struct Catalogue {
    private let file: File
    private let language: String

    /// - Parameter language: `en` or `es`.
    public init(language: String) throws {
        let ios = URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let path = ios.appendingPathComponent("Sources/SomacardApp/Resources/Localizable.xcstrings")
        file = try JSONDecoder().decode(File.self, from: Data(contentsOf: path))
        self.language = language
    }

    /// The word as it is shown. One that the catalogue does not have is said by its key, as an app's bundle does.
    public func text(_ word: Word) -> String {
        guard let said = file.strings[word.key]?.localizations[language] else { return word.key }
        let text = said.stringUnit?.value ?? said.variations?.plural[form(word)]?.value ?? word.key
        // Nothing is formatted without arguments. In one go: what was filled in is not looked at again.
        guard !word.arguments.isEmpty else { return text }
        return text.replacing(#/%(?:%|(\d)\$(?:@|lld))/#) { found in
            guard let place = found.1.flatMap({ Int($0) }) else { return "%" }
            switch word.arguments[place - 1] {
            case .text(let words): return words
            case .number(let number): return String(number)
            }
        }
    }

    /// English and Spanish have these two forms.
    private func form(_ word: Word) -> String { word.arguments.first == .number(1) ? "one" : "other" }

    private struct File: Decodable {
        let strings: [String: Entry]
    }
    private struct Entry: Decodable {
        let localizations: [String: Said]
    }
    private struct Said: Decodable {
        let stringUnit: Unit?
        let variations: Variations?
    }
    private struct Variations: Decodable {
        let plural: [String: Form]
    }
    private struct Form: Decodable {
        let stringUnit: Unit
        var value: String { stringUnit.value }
    }
    private struct Unit: Decodable {
        let value: String
    }
}
