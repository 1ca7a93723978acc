// Which screen a place of this room is.

import SomacardModel
import SwiftUI

struct ShareRoom: View {
    let place: SharePlace
    let here: Here

    var body: some View {
        switch place {
        case .home: EmptyView()
        }
    }
}
