// Which screen a place of this room is.

import SomacardModel
import SwiftUI

struct TodayRoom: View {
    let place: TodayPlace
    let here: Here

    var body: some View {
        switch place {
        case .home: TodayScreen(here: here)
        case .day, .checkIn: EmptyView()
        }
    }
}
