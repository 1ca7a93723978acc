// Which screen a place of this room is.

import SomacardModel
import SwiftUI

struct ChainsRoom: View {
    let place: ChainsPlace
    let here: Here

    var body: some View {
        switch place {
        case .home: AllChainsScreen(here: here)
        case .chain(let id, let behaviour, let day): ChainScreen(here: here, id: id, behaviour: behaviour, day: day)
        case .goals: LifeGoalsScreen(here: here)
        }
    }
}
