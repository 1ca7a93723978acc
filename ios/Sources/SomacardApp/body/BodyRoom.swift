// Which screen a place of this room is.

import SomacardModel
import SwiftUI

struct BodyRoom: View {
    let place: BodyPlace
    let here: Here

    var body: some View {
        switch place {
        case .home: BodyDayScreen(here: here)
        case .mark(let day, let target): MarkScreen(here: here, day: day, target: target)
        case .period: BodyPeriodPage(here: here)
        case .history(let target): PlaceHistoryScreen(here: here, target: target)
        case .scan: ScanScreen(here: here)
        }
    }
}
