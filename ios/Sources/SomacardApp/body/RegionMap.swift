// A map on a page: front or back, whose left and right it is, the figure, what stands below it. Left and right are what
// people get wrong, so that the words for them stand at its sides. Whoever shows one gives the page `.above(map, …)`.

import SomacardModel
import SwiftUI

struct RegionMap: View {
    @Bindable var map: BodyMap
    let shown: MapShown

    init(_ map: BodyMap, _ shown: MapShown) {
        self.map = map
        self.shown = shown
    }

    var body: some View {
        if let figure = map.figure, let face = figure.face(map.facing) {
            VStack(spacing: 8) {
                Picker(words(.body), selection: $map.facing) {
                    ForEach(figure.faces) { face in Text(face.label).tag(face.id) }
                }
                .pickerStyle(.segmented)
                .labelsHidden()
                HStack {
                    Quiet(words(.bodyYourSide(side: face.atLeft)))
                    Spacer()
                    Quiet(words(.bodyYourSide(side: face.atRight)))
                }
                .accessibilityElement(children: .combine)
                FigureMap(map: map, figure: figure, face: face, shown: shown)
            }
            .frame(maxWidth: .infinity)
            ForEach(shown.notes, id: \.self) { Quiet($0) }
            if shown.isListed { SideButton(words(.bodyChoosePlace)) { map.openList() } }
        }
    }
}
