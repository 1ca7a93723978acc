// All places of the figure as a list, under the parts of the body: the map's second way in. Each part is opened when it is
// wanted.

import SomacardModel
import SwiftUI

/// `more` says what is in a closed part.
struct PlacesByPart<Content: View>: View {
    let here: Here
    let folds: Folds
    let more: (BodyPart) -> String?
    @ViewBuilder let row: (BodyPart) -> Content

    init(
        here: Here, folds: Folds, more: @escaping (BodyPart) -> String?,
        @ViewBuilder row: @escaping (BodyPart) -> Content
    ) {
        self.here = here
        self.folds = folds
        self.more = more
        self.row = row
    }

    var body: some View {
        ForEach(here.app.figure.figure?.faces ?? []) { face in
            Rows(face.label) {
                ForEach(face.bodyParts) { part in
                    Folded(part.label, short: more(part), line: true, isOpen: folds.isOpen(part.id)) { row(part) }
                }
            }
        }
    }
}

extension View {
    /// Asks for the figure that a page lists the places of.
    func withFigure(_ here: Here) -> some View {
        task(id: here.app.figure.asked) { await here.app.figure.refresh() }
    }
}
