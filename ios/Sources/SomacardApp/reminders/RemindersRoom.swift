// Which screen a place of this room is.

import SomacardModel
import SwiftUI

struct RemindersRoom: View {
    let place: RemindersPlace
    let here: Here

    var body: some View {
        switch place {
        case .home: RemindersListScreen(here: here)
        case .reminder(let rule): ReminderScreen(here: here, rule: rule)
        case .receipts: ReceiptsListScreen(here: here)
        }
    }
}
