// Which screen a place of this room is.

import SomacardModel
import SwiftUI

struct TodayRoom: View {
    let place: TodayPlace
    let here: Here

    var body: some View {
        switch place {
        case .home: TodayScreen(here: here)
        case .day(let day): DayPageScreen(here: here, day)
        case .checkIn(let day, let editing): CheckInScreen(here: here, day: day, editing: editing)
        case .skillTicks(let day, let ticked, let used):
            SkillTicksScreen(here: here, day, ticked: ticked, used: used)
        }
    }
}
