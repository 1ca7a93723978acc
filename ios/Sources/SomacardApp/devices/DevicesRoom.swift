// Which screen a place of this room is.

import SomacardModel
import SwiftUI

struct DevicesRoom: View {
    let place: DevicesPlace
    let here: Here

    var body: some View {
        switch place {
        case .home: DevicesListScreen(here: here)
        case .mailbox: MailboxScreen(here: here)
        case .pairing: PairingScreen(here: here)
        case .join: JoinScreen(here: here)
        case .recover: RecoverScreen(here: here)
        }
    }
}
