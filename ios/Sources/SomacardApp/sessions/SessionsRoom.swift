// Which screen a place of this room is.

import SomacardModel
import SwiftUI

struct SessionsRoom: View {
    let place: SessionsPlace
    let here: Here

    var body: some View {
        switch place {
        case .home: EmptyView()
        }
    }
}
