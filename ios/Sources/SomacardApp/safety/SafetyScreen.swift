// The safety plan when it is needed: one press from everywhere.

import SomacardModel
import SwiftUI

struct SafetyScreen: View {
    @State private var model: SafetyModel

    init(here: Here, injuryFirst: Bool) {
        _model = State(initialValue: SafetyModel(here, injuryFirst: injuryFirst))
    }

    var body: some View {
        ToTheNumbers(model.seen) {
            ShownOrCopied(model.page, model.copy) { page in
                SafetyPage(page: page, ways: ways(from: page))
            }
        }
    }

    private func ways(from page: SafetyPageScreen) -> SafetyWays {
        SafetyWays(write: model.canWrite(page) ? model.write : nil, countries: model.countries)
    }
}
