// Readings that are not saved yet, as marks and in words. Of what is saved the core says both; these are the same.

import Somacard

extension BodyAnswer {
    /// How strong, 0 to 10; nothing where it is an answer without a number.
    public var number: Int? {
        if case .intensity(let value) = self { Int(value) } else { nil }
    }

    /// An answer about a sensation of this name.
    public func word(_ sensation: String) -> Word {
        switch self {
        case .intensity(let value): .bodySensationNumber(sensation: sensation, number: Int(value))
        case .absent: .bodyAbsent
        case .declined: .bodyDeclined
        }
    }
}

extension [NewReading] {
    /// The places that are marked, each once, in the order in which they were.
    public var targets: [String] {
        reduce(into: []) { targets, one in
            if !targets.contains(one.target) { targets.append(one.target) }
        }
    }

    /// What is said of a place: “tight 6, ache 3”; nothing where nothing is.
    public func said(of target: String, _ sensations: [Named]) -> Phrase? {
        let here = filter { $0.target == target }
        guard !here.isEmpty else { return nil }
        let said = here.map { one in
            Phrase.word(one.answer.word(sensations.first { $0.id == one.sensation }?.label ?? one.sensation))
        }
        let notes = here.compactMap(\.note).filter { !$0.allSatisfy(\.isWhitespace) }
        return .list(said + notes.map(Phrase.text))
    }

    /// How each place is marked: its strongest number, in five steps, or that there is none.
    public var marks: [String: BodyMark] {
        Dictionary(grouping: self, by: \.target).compactMapValues { here in
            let strongest = here.compactMap(\.answer.number).max()
            if let strongest {
                let step = BodyFill.step(step: UInt8((strongest + 1) / 2))
                return strongest == 0
                    ? BodyMark(fill: .plain, sign: "○", copied: false)
                    : BodyMark(fill: step, sign: "\(strongest)", copied: false)
            }
            guard here.contains(where: { $0.answer == .absent }) else { return nil }
            return BodyMark(fill: .stripes, sign: "–", copied: false)
        }
    }

    /// What a map of them shows.
    public func onMap(_ sensations: [Named], showsIntimate: Bool, notes: [String] = []) -> MapShown {
        let words = targets.reduce(into: [:]) { $0[$1] = said(of: $1, sensations) }
        return MapShown(marks: marks, words: words, showsIntimate: showsIntimate, notes: notes)
    }
}
