// All places of the figure as a list, under the parts of the body, in the order for reading aloud: the map's second way in.

import Somacard

/// A part of the body on one side of the figure, with its places.
public struct BodyPart: Hashable, Identifiable, Sendable {
    public let id: String
    public let label: String
    public let places: [Named]

    /// The ids of its places.
    public var regions: [String] { places.map(\.id) }
}

extension Figure.Face {
    public var bodyParts: [BodyPart] {
        var parts: [(label: String, places: [Named])] = []
        for spot in spots {
            let place = Named(id: spot.id, label: spot.region.label)
            if let at = parts.firstIndex(where: { $0.label == spot.part }) {
                parts[at].places.append(place)
            } else {
                parts.append((spot.part, [place]))
            }
        }
        return parts.map { BodyPart(id: "\(id)-\($0.label)", label: $0.label, places: $0.places) }
    }
}
