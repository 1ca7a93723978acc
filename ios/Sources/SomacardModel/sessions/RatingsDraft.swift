// Numbers being answered, by their names. What was saved before can be changed; the core keeps an answer once it is there,
// so that taking a saved one back leads back to it.

import Observation
import Somacard

@MainActor
@Observable
public final class RatingsDraft {
    @ObservationIgnored private let saved: [String: Int32]
    private var now: [String: Int32]

    init(_ saved: [String: Int32]) {
        self.saved = saved
        now = saved
    }

    /// How many are answered.
    public var count: Int { now.count }

    public subscript(name: String) -> Int? { now[name].map(Int.init) }

    /// A number, or nothing, which takes an answer back.
    public func answer(_ name: String, _ number: Int?) {
        now[name] = number.map(Int32.init) ?? saved[name]
    }

    /// What is new or different, by name.
    var changed: [(name: String, number: Int32)] {
        now.filter { saved[$0.key] != $0.value }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// The same, to be saved.
    var ratings: [NewRating] { changed.map { NewRating(name: $0.name, number: $0.number) } }
}
