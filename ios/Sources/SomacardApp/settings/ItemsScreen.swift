// What the card asks: its lines by heading, and a line of one's own.

import SomacardModel
import SwiftUI

struct ItemsScreen: View {
    @State private var model: ItemsModel

    init(here: Here) { _model = State(initialValue: ItemsModel(here)) }

    var body: some View {
        Shown(model.settings) { settings in
            Rows(below: words(.settingsItemsWhy)) {
                SideButton(words(.settingsItemAdd)) { model.add() }
            }
            ForEach(model.groups(settings), id: \.heading) { group in
                Rows(group.heading ?? words(.settingsItemsRested)) {
                    ForEach(group.lines, id: \.item.id) { line in
                        GoRow(line.item.label, words(line.item.scale.word)) { model.open(line) }
                    }
                }
            }
        }
    }
}
