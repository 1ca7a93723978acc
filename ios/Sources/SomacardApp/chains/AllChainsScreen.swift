// Chains: how one thing led to another, each to be read and changed. They are offered, never asked for.

import SomacardModel
import SwiftUI

struct AllChainsScreen: View {
    @State private var model: ChainsModel

    init(here: Here) { _model = State(initialValue: ChainsModel(here)) }

    var body: some View {
        Shown(model.chains) { screen in
            Rows { Quiet(words(.chainsAbout)) }
            Rows { MainButton(words(.chainsWrite)) { model.write() } }
            Rows {
                if screen.chains.isEmpty { Words(words(.chainsNone)) }
                ForEach(screen.chains, id: \.id) { chain in
                    GoRow(chain.forDay.short, chain.about) { model.open(chain) }
                }
            }
        }
        .onAppear { model.appear() }
    }
}
