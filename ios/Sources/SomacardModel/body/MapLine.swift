// A map in words, line by line, as the core says it. A line about one place leads to it; and what the core says of a place
// begins with the place's name, which is not said again below that name.

import Somacard

public struct MapLine: Hashable, Sendable {
    public let text: String
    /// The place it is about; nothing for a line about the whole.
    public let target: String?

    static func lines(_ words: [String], _ places: [(target: String, label: String)]) -> [MapLine] {
        words.map { line in
            MapLine(text: line, target: places.first { line.hasPrefix("\($0.label):") }?.target)
        }
    }

    static func below(_ label: String, _ words: String) -> Phrase {
        let name = "\(label): "
        return .text(words.hasPrefix(name) ? String(words.dropFirst(name.count)) : words)
    }
}

extension BodyScreen {
    /// The map in words.
    public var lines: [MapLine] { MapLine.lines(words, places.map { ($0.target, $0.label) }) }

    /// The map itself. What is among the words already is not said below it.
    public var onMap: MapShown {
        MapShown(
            marks: places.reduce(into: [:]) { $0[$1.target] = $1.mark },
            words: places.reduce(into: [:]) { $0[$1.target] = MapLine.below($1.label, $1.words) },
            showsIntimate: showsIntimate, notes: notes.filter { !words.contains($0) })
    }
}

extension BodyPeriodScreen {
    public var lines: [MapLine] { MapLine.lines(words, places.map { ($0.target, $0.label) }) }

    public var onMap: MapShown {
        MapShown(
            marks: places.reduce(into: [:]) { $0[$1.target] = $1.mark },
            words: places.reduce(into: [:]) { $0[$1.target] = MapLine.below($1.label, $1.words) },
            showsIntimate: showsIntimate, notes: notes)
    }
}
