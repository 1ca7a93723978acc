// What the diary holds, and a check of every page of it.

import SomacardModel
import SwiftUI

struct HoldingsScreen: View {
    @State private var model: HoldingsModel

    init(here: Here) { _model = State(initialValue: HoldingsModel(here)) }

    var body: some View {
        Shown(model.settings) { settings in
            Rows {
                Words(days(settings.holds))
                Words(words(.settingsHoldsSize(size: settings.holds.sizeBytes.asSize)))
                ForEach(model.notes(settings.holds), id: \.self) { Words(words($0)) }
            }
            Working(model.work, words(.settingsCheckRunning))
            if let found = model.found {
                Found(found, title: words(found.sound ? .settingsCheckSound : .settingsCheckUnsound)) {
                    if !found.sound { Words(words(.settingsCheckUnsoundDo)) }
                }
            }
            Rows(words(.settingsCheck), below: words(.settingsCheckWhy)) {
                SideButton(words(.settingsCheckNow)) { await model.check() }.disabled(model.work.running)
            }
        }
    }

    private func days(_ holds: Holdings) -> String {
        guard let first = holds.firstDay, let last = holds.lastDay else { return words(.settingsHoldsNothing) }
        return words(.settingsHoldsDays(from: first.short, to: last.short))
    }
}
