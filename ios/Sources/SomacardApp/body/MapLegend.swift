// What the fills of a map mean, each with its sign, so that none depends on colour.

import SomacardModel
import SwiftUI

struct MapLegend: View {
    let rows: [MapLegendRow]

    var body: some View {
        VStack(alignment: .leading, spacing: 8) {
            ForEach(rows, id: \.self) { row in
                HStack(spacing: 12) {
                    Swatch(row: row)
                    Words(row.words)
                }
                .accessibilityElement(children: .combine)
            }
        }
    }
}

/// A fill as it is drawn in the map; its words stand beside it.
private struct Swatch: View {
    let row: MapLegendRow
    @Environment(\.colorScheme) private var scheme
    @Environment(\.colorSchemeContrast) private var contrast

    var body: some View {
        let colours = MapColours(scheme, contrast)
        Text(row.sign)
            .font(.subheadline.weight(.semibold))
            .foregroundStyle(colours.sign(row.fill))
            .padding(.horizontal, 6)
            .padding(.vertical, 2)
            .frame(minWidth: 44)
            .background { ground(colours) }
            .accessibilityHidden(true)
    }

    private func ground(_ colours: MapColours) -> some View {
        Canvas { context, size in
            let box = CGRect(origin: .zero, size: size)
            let path = Path(roundedRect: box, cornerRadius: 5)
            context.fill(path, with: .color(colours.fill(row.fill)))
            context.hatch(path, box, row.fill, colours.outline)
            context.stroke(path, with: .color(colours.outline), lineWidth: 1)
        }
    }
}
