// The page for the massage practitioner: what would be on it, to look at before it is handed over. Private reasons never are.

import Observation
import Somacard

@MainActor
@Observable
public final class TouchSheetModel {
    public let here: Here
    public let screen: Screen<SharedTouchSheet>

    /// Terms that the person chose to show, by their names.
    public private(set) var chosen: [String] = []

    public init(_ here: Here) {
        self.here = here
        screen = here.screen(.sessions, revision: \.revision) { try $0.touchSheet(now: $1, show: []) }
    }

    /// What was chosen can be taken off again; what is on it without being chosen, always is.
    public func isAlways(_ term: Named) -> Bool { !chosen.contains(term.id) }

    public func turn(_ term: Named) async {
        let show = chosen.contains(term.id) ? chosen.filter { $0 != term.id } : chosen + [term.id]
        let read: Screen<SharedTouchSheet>.Call<SharedTouchSheet> = { try $0.touchSheet(now: $1, show: show) }
        guard let sheet = await screen.ask(read) else { return }
        chosen = show
        screen.take(sheet, read)
    }

    /// The page as they will see it.
    public func goToPage() { here.go(.sessions(.touchPage(terms: chosen))) }
}
