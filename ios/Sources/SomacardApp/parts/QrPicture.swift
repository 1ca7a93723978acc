// A QR code, dark on light whatever the theme, since cameras expect it so, with what it is for to those who can't see
// it.

import SomacardModel
import SwiftUI

struct QrPicture: View {
    let code: QrCode

    init(_ code: QrCode) { self.code = code }

    var body: some View {
        Canvas { context, size in
            // The quiet margin is part of the rows.
            context.fill(Path(CGRect(origin: .zero, size: size)), with: .color(.white))
            context.fill(squares(size), with: .color(.black))
        }
        .aspectRatio(1, contentMode: .fit)
        .frame(maxWidth: 360)
        .frame(maxWidth: .infinity)
        .accessibilityElement()
        .accessibilityLabel(code.label)
        .accessibilityAddTraits(.isImage)
    }

    /// Squares of whole points: edges that fall between two are grey, and harder to read.
    private func squares(_ size: CGSize) -> Path {
        let all = min(size.width, size.height)
        let side = max(1, (all / CGFloat(code.rows.count)).rounded(.down))
        let margin = ((all - side * CGFloat(code.rows.count)) / 2).rounded(.down)
        var path = Path()
        for (y, row) in code.rows.enumerated() {
            for (x, dark) in row.enumerated() where dark {
                let (left, top) = (margin + CGFloat(x) * side, margin + CGFloat(y) * side)
                path.addRect(CGRect(x: left, y: top, width: side, height: side))
            }
        }
        return path
    }
}
