// Which screen a place of this room is.

import SomacardModel
import SwiftUI

struct ClinicsRoom: View {
    let place: ClinicsPlace
    let here: Here

    var body: some View {
        switch place {
        case .home: ClinicsListScreen(here: here)
        case .invitation: InvitationScreen(here: here)
        }
    }
}
