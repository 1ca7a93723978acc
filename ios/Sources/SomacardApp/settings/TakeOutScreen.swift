// The way out of the app: everything in one file.

import SomacardModel
import SwiftUI

struct TakeOutScreen: View {
    @State private var model: TakeOutModel

    init(here: Here) { _model = State(initialValue: TakeOutModel(here)) }

    var body: some View {
        let making = model.making
        Shown(model.settings) { settings in
            Rows {
                Words(words(.settingsTakeOutWhat))
                Words(words(.settingsTakeOutOpen))
            }
            Working(making.work, words(.settingsTakeOutMaking))
            if let made = making.made { Rows { Announced(made.text) } }
            Rows {
                MainButton(words(.settingsTakeOutDo)) { await model.make(named: words(model.name(settings))) }
                    .disabled(!making.isFree)
                    .saving(making.file) {
                        await making.handed($0)
                    } orElse: {
                        await making.notHanded()
                    }
            }
        }
    }
}
