// Which screen a place of this room is.

import SomacardModel
import SwiftUI

struct BodyRoom: View {
    let place: BodyPlace
    let here: Here

    var body: some View {
        switch place {
        case .home: EmptyView()
        }
    }
}
