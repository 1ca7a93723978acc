// Which screen a place of this room is.

import SomacardModel
import SwiftUI

struct WeekRoom: View {
    let place: WeekPlace
    let here: Here

    var body: some View {
        switch place {
        case .home: WeekPageScreen(here: here)
        case .four(let day): FourWeeksScreen(here: here, day)
        case .head(let day): WeekHeadScreen(here: here, day)
        case .skill(let day, let chosen): SkillOfWeekScreen(here: here, day, chosen: chosen)
        }
    }
}
