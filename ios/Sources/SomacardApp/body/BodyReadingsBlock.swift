// The map and the list to mark what is felt, as rows of a page: for a day's map, a check-in, and how it was before and after
// a visit. What opens above it is the page's: give it `.marking(…)`, once for each.

import SomacardModel
import SwiftUI

struct BodyReadingsBlock: View {
    let readings: BodyReadings
    let heading: String
    let sensations: [Named]
    let showsIntimate: Bool

    /// `showsIntimate` as the person chose it.
    init(_ readings: BodyReadings, heading: String = "", sensations: [Named], showsIntimate: Bool) {
        self.readings = readings
        self.heading = heading
        self.sensations = sensations
        self.showsIntimate = showsIntimate
    }

    var body: some View {
        if let figure = readings.map.figure {
            Rows(heading) {
                RegionMap(readings.map, readings.onMap(sensations, showsIntimate: showsIntimate))
                ForEach(figure.placeless, id: \.id) { place in
                    SideButton(place.label) { readings.open(place.id) }
                }
            }
            Rows(words(.bodyMarked)) {
                if readings.readings.isEmpty { Quiet(words(.bodyNothingMarked)) }
                ForEach(readings.readings.targets, id: \.self) { target in
                    GoRow(figure.name(of: target), readings.readings.said(of: target, sensations).map { words($0) }) {
                        readings.open(target)
                    }
                }
            }
        }
    }
}

extension View {
    /// What opens above a page with a ``BodyReadingsBlock``.
    func marking(_ readings: BodyReadings, sensations: [Named], showsIntimate: Bool) -> some View {
        above(readings.map, readings.onMap(sensations, showsIntimate: showsIntimate)) { _ in
            if let draft = readings.draft, let figure = readings.map.figure {
                PlacePanel(
                    draft: draft, figure: figure, sensations: sensations, onClose: { readings.map.close() },
                    onUnmark: { readings.unmark() }, onMark: { readings.mark() })
            }
        }
        .task(id: readings.map.kept.asked) { await readings.appear() }
    }
}
