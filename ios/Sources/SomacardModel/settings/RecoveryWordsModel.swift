// The recovery words: why, the 24 of them once, and two typed back. They are nowhere but on this screen, and gone with it.

import Observation
import Somacard

@MainActor
@Observable
public final class RecoveryWordsModel {
    public enum Step: Sendable { case why, words, back }

    /// One of those that are asked back.
    public struct Asked: Hashable, Sendable {
        /// Its place among the 24, from 0 on.
        public let place: Int
        public var typed = ""
        /// It was typed otherwise.
        public var isWrong = false

        public var label: Word { .settingsWordsNumber(number: place + 1) }
    }

    public private(set) var step = Step.why
    public private(set) var words: [String] = []
    public private(set) var asked: [Asked] = []
    public let work: Work

    @ObservationIgnored private let here: Here

    public init(_ here: Here) {
        self.here = here
        work = Work(here.diary)
    }

    /// Whether leaving is asked first: the words can't be shown again.
    public var asksBeforeLeaving: Bool { step != .why }

    /// Each with its number.
    public var numbered: [Word] {
        words.enumerated().map { .settingsWordsNumbered(number: $0.offset + 1, word: $0.element) }
    }

    public func show() async {
        await work.begin { [self] work in
            words = try await work.call { diary, _ in try diary.newRecoveryWords() }
            asked = words.indices.shuffled().prefix(2).sorted().map { Asked(place: $0) }
            step = .words
        }
    }

    public func askBack() {
        asked = asked.map { Asked(place: $0.place) }
        step = .back
    }

    public func lookAgain() { step = .words }

    public func type(_ text: String, at place: Int) {
        guard let at = asked.firstIndex(where: { $0.place == place }) else { return }
        asked[at].typed = text
        asked[at].isWrong = false
    }

    public func check() {
        for at in asked.indices {
            asked[at].isWrong = asked[at].typed.trimmed.lowercased() != words[asked[at].place].lowercased()
        }
        if asked.contains(where: \.isWrong) { return }
        here.say(.settingsWordsDone)
        here.back()
    }
}
