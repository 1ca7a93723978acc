// The core's figure, drawn, with each region filled as its mark says. For who does not see it each region is a place of its
// own, with its name and what is marked there: to be stepped through by a rotor, and opened.

import SomacardModel
import SwiftUI

struct FigureMap: View {
    let map: BodyMap
    let figure: Figure
    let face: Figure.Face
    let shown: MapShown
    @Environment(\.colorScheme) private var scheme
    @Environment(\.colorSchemeContrast) private var contrast
    @Namespace private var places

    /// With twice its width in height it still fits on a screen.
    private static let widest = 340.0

    var body: some View {
        GeometryReader { space in
            Canvas { context, size in
                FigureDrawing(figure: figure, face: face, shown: shown, colours: MapColours(scheme, contrast))
                    .draw(in: context, size: size)
            }
            .contentShape(Rectangle())
            .onTapGesture { point in
                Task { await map.touch(point, in: space.size, showsIntimate: shown.showsIntimate) }
            }
            .accessibilityHidden(true)
            .background { spots(FigureFit(figure.size, in: space.size)) }
        }
        .aspectRatio(figure.size.width / figure.size.height, contentMode: .fit)
        .frame(maxWidth: Self.widest)
        .accessibilityElement(children: .contain)
        .accessibilityLabel(words(.bodyMapName(view: face.label)))
        .accessibilityRotor(words(.body)) {
            ForEach(shown.reachable(face)) { spot in
                AccessibilityRotorEntry(said(of: spot), spot.id, in: places)
            }
        }
    }

    /// What there is to reach without seeing: nothing is drawn, and it lies below the figure, which has the finger.
    private func spots(_ fit: FigureFit) -> some View {
        ForEach(shown.reachable(face)) { spot in
            let box = fit.onScreen(spot.outline?.box ?? CGRect(origin: spot.centre, size: .zero))
            Color.clear
                .frame(width: box.width, height: box.height)
                .accessibilityElement()
                .accessibilityLabel(spot.region.label)
                .accessibilityValue(shown.words[spot.id].map { words($0) } ?? "")
                .accessibilityAddTraits(.isButton)
                .accessibilityAction { map.open(spot.id) }
                .accessibilityRotorEntry(id: spot.id, in: places)
                .position(x: box.midX, y: box.midY)
        }
    }

    private func said(of spot: Figure.Spot) -> String {
        guard let said = shown.words[spot.id] else { return spot.region.label }
        return "\(spot.region.label): \(words(said))"
    }
}
