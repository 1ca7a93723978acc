// A row for each thing that happened on a day, which leads to writing a chain about it.

import SomacardModel
import SwiftUI

struct ChainsOffered: View {
    let day: DayScreen
    let here: Here

    init(_ day: DayScreen, _ here: Here) {
        self.day = day
        self.here = here
    }

    var body: some View {
        ForEach(day.happened, id: \.id) { behaviour in
            GoRow(words(.chainsWriteAbout(behaviour: behaviour.label)), words(.chainsWriteAboutMore)) {
                here.writeChain(about: behaviour, on: day.day)
            }
        }
    }
}
