// Numbers being answered, by their names. One that was saved can be changed, and taken back as one that was not.

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
    public func answer(_ name: String, _ number: Int?) { now[name] = number.map(Int32.init) }

    /// What is new or different; a number of nothing for what is taken back.
    var changed: [NewRating] {
        Set(saved.keys).union(now.keys).filter { saved[$0] != now[$0] }.sorted()
            .map { NewRating(name: $0, number: now[$0]) }
    }
}

extension [ComingRating] {
    var byName: [String: Int32] { Dictionary(map { ($0.name, $0.number) }) { _, last in last } }
}

extension [Rating] {
    var byName: [String: Int32] { Dictionary(map { ($0.name, $0.number) }) { _, last in last } }
}
