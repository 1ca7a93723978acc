// Which screen a place of this room is.

import SomacardModel
import SwiftUI

struct SkillsRoom: View {
    let place: SkillsPlace
    let here: Here

    var body: some View {
        switch place {
        case .home: UsedSkillsScreen(here: here)
        case .now: NowScreen(here: here)
        case .coping(let start): HelpedScreen(here: here, start: start)
        }
    }
}
