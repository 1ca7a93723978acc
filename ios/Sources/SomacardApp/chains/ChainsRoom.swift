// Which screen a place of this room is.

import SomacardModel
import SwiftUI

struct ChainsRoom: View {
    let place: ChainsPlace
    let here: Here

    var body: some View {
        switch place {
        case .home: EmptyView()
        }
    }
}
