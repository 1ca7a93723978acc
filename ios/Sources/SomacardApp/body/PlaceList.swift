// All places by name, in the order for reading aloud, by part of the body: the way in for who does not point at a map.

import SomacardModel
import SwiftUI

struct PlaceList: View {
    let map: BodyMap
    let figure: Figure
    let shown: MapShown
    @State private var wanted = ""

    var body: some View {
        let parts = figure.parts(named: wanted, showsIntimate: shown.showsIntimate)
        Panel(words(.bodyChoosePlace)) {
            map.close()
        } content: {
            Rows { Field(words(.bodyFindPlace), text: $wanted) }
            ForEach(parts) { part in
                Rows(part.heading ?? "") {
                    ForEach(part.places, id: \.id) { place in
                        GoRow(place.label, shown.words[place.id].map { words($0) }) { map.open(place.id) }
                    }
                }
            }
            if parts.isEmpty { Rows { Quiet(words(.bodyNoPlace)) } }
        }
    }
}
