// What opens above a page with a map: the list of places, the few that a touch may have meant, one place. It belongs to the
// page and not to a row of it, since a row that was scrolled away shows nothing. The page asks for the figure, too.

import SomacardModel
import SwiftUI

extension View {
    /// `place` is what is open of a place; `shown` says what the list of places tells of each.
    func above(
        _ map: BodyMap, _ shown: MapShown, @ViewBuilder place: @escaping (String) -> some View
    ) -> some View {
        modifier(MapAbove(map: map, shown: shown, place: place))
    }
}

private struct MapAbove<Place: View>: ViewModifier {
    @Bindable var map: BodyMap
    let shown: MapShown
    let place: (String) -> Place

    func body(content: Content) -> some View {
        content
            .task(id: map.kept.asked) { await map.kept.refresh() }
            .openSheet(item: $map.above) { above in
                switch above {
                case .list:
                    if let figure = map.figure { PlaceList(map: map, figure: figure, shown: shown) }
                case .which(let meant):
                    WhichPlace(map: map, meant: meant)
                case .place(let target):
                    place(target)
                }
            }
    }
}

private struct WhichPlace: View {
    let map: BodyMap
    let meant: [RegionRow]

    var body: some View {
        Panel(words(.bodyWhichPlace)) {
            map.close()
        } content: {
            Rows {
                ForEach(meant, id: \.id) { place in GoRow(place.label) { map.open(place.id) } }
            }
        }
    }
}
