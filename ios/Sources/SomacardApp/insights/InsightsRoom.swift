// Which screen a place of this room is.

import SomacardModel
import SwiftUI

struct InsightsRoom: View {
    let place: InsightsPlace
    let here: Here

    var body: some View {
        switch place {
        case .home: EmptyView()
        }
    }
}
