// The list of places: what has no place on the figure first, then each part of each side; found by name, whatever its
// capitals and accents.

import Foundation
import Somacard

extension Figure {
    public struct Part: Hashable, Identifiable, Sendable {
        public let id: Int
        public let heading: String?
        public let places: [Named]
    }

    /// The parts that have a place named so; all of them as long as nothing is wanted.
    public func parts(named wanted: String = "", showsIntimate: Bool) -> [Part] {
        let shown = spots.filter { showsIntimate || !$0.region.intimate }
        var parts: [(heading: String?, places: [Named])] = [(nil, placeless)]
        for spot in shown {
            let heading = "\(face(spot.region.view)?.label ?? ""): \(spot.part)"
            let place = Named(id: spot.id, label: spot.region.label)
            if let at = parts.firstIndex(where: { $0.heading == heading }) {
                parts[at].places.append(place)
            } else {
                parts.append((heading, [place]))
            }
        }
        return parts.enumerated().compactMap { at, part in
            let found = part.places.filter { $0.label.has(wanted) }
            return found.isEmpty ? nil : Part(id: at, heading: part.heading, places: found)
        }
    }
}

extension String {
    fileprivate func has(_ wanted: String) -> Bool {
        let wanted = wanted.trimmingCharacters(in: .whitespacesAndNewlines)
        let ways: String.CompareOptions = [.caseInsensitive, .diacriticInsensitive]
        return wanted.isEmpty || range(of: wanted, options: ways) != nil
    }
}
