// How one side of the figure is drawn: plain regions, marked ones above them, the outline, the signs. All lines are in the
// figure's units.

import SomacardModel
import SwiftUI

struct FigureDrawing {
    let figure: Figure
    let face: Figure.Face
    let shown: MapShown
    let colours: MapColours

    /// Below this a sign can't be read, and is left to the words.
    private static let smallest = 9.0
    private static let largest = 17.0

    func draw(in context: GraphicsContext, size: CGSize) {
        let fit = FigureFit(figure.size, in: size)
        var units = context
        units.translateBy(x: fit.corner.x, y: fit.corner.y)
        units.scaleBy(x: fit.scale, y: fit.scale)
        let marked = face.spots.filter { shown.marks[$0.id] != nil }
        let plain = face.spots.filter { shown.marks[$0.id] == nil }
        for spot in plain { region(spot, nil, in: units) }
        // What is hidden has no lines of its own, nor its neighbours' along it; marked regions lie above.
        for spot in plain where spot.region.intimate && !shown.showsIntimate { hide(spot, in: units) }
        for spot in marked { region(spot, shown.marks[spot.id], in: units) }
        if let outline = figure.outline {
            let style = StrokeStyle(lineWidth: 2, lineJoin: .round)
            units.stroke(Path(outline), with: .color(colours.outline), style: style)
        }
        for spot in marked { sign(of: spot, fit, in: context) }
    }

    private func region(_ spot: Figure.Spot, _ mark: BodyMark?, in context: GraphicsContext) {
        guard let outline = spot.outline else { return }
        let path = Path(outline)
        context.fill(path, with: .color(mark.map { colours.fill($0.fill) } ?? colours.body))
        if let mark { context.hatch(path, outline.box, mark.fill, colours.outline) }
        if mark?.copied == true {
            context.stroke(path, with: .color(colours.ink), style: StrokeStyle(lineWidth: 1.5, dash: [4, 3]))
        } else {
            context.stroke(path, with: .color(colours.line), style: StrokeStyle(lineWidth: 1, lineJoin: .round))
        }
    }

    private func hide(_ spot: Figure.Spot, in context: GraphicsContext) {
        guard let outline = spot.outline else { return }
        context.fill(Path(outline), with: .color(colours.body))
        context.stroke(Path(outline), with: .color(colours.body), lineWidth: 2)
    }

    /// A region's sign, as large as its free circle allows.
    private func sign(of spot: Figure.Spot, _ fit: FigureFit, in context: GraphicsContext) {
        guard let mark = shown.marks[spot.id], !mark.sign.isEmpty else { return }
        let room = spot.room * fit.scale * 1.5
        guard room >= Self.smallest * 0.8 else { return }
        let largest = mark.fill == .plain ? Self.smallest : Self.largest
        let size = min(max(room, Self.smallest), largest)
        let text = Text(mark.sign).font(.system(size: size, weight: .semibold)).foregroundStyle(colours.sign(mark.fill))
        let centre = fit.onScreen(spot.centre)
        if Hatching(mark.fill) != nil {
            // A sign on stripes is not read: it gets a quiet ground.
            let ground = CGRect(x: centre.x - size / 2, y: centre.y - size / 2, width: size, height: size)
            context.fill(Path(ellipseIn: ground), with: .color(colours.fill(mark.fill)))
        }
        context.draw(text, at: centre)
    }
}

extension GraphicsContext {
    /// Stripes, or lines that cross, inside a path.
    func hatch(_ path: Path, _ box: CGRect, _ fill: BodyFill, _ colour: Color) {
        guard let hatching = Hatching(fill) else { return }
        var inside = self
        inside.clip(to: path)
        var lines = Path()
        for line in hatching.lines(in: box) {
            lines.move(to: line.from)
            lines.addLine(to: line.to)
        }
        inside.stroke(lines, with: .color(colour), lineWidth: hatching.width)
    }
}

extension Path {
    init(_ outline: Outline) {
        self.init()
        move(to: outline.start)
        for curve in outline.curves { addCurve(to: curve.end, control1: curve.first, control2: curve.second) }
        closeSubpath()
    }
}
