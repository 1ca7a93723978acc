// Which screen a place of this room is.

import SomacardModel
import SwiftUI

struct WeekRoom: View {
    let place: WeekPlace
    let here: Here

    var body: some View {
        switch place {
        case .home: EmptyView()
        }
    }
}
