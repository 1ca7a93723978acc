// Which screen a place of this room is.

import SomacardModel
import SwiftUI

struct ShareRoom: View {
    let place: SharePlace
    let here: Here

    var body: some View {
        switch place {
        case .home: ShareHomeScreen(here: here)
        case .addRecipient: AddRecipientScreen(here: here)
        case .recipient(let one): RecipientScreen(here: here, one)
        case .ways(let request): WaysScreen(here: here, request: request)
        case .report(let request): ReportScreen(here: here, request: request)
        case .file(let request, let sealable): FileScreen(here: here, request: request, sealable: sealable)
        case .underKey(let request): UnderKeyScreen(here: here, request: request)
        case .link(let request): LinkScreen(here: here, request: request)
        case .deliver(let request, let name): DeliverScreen(here: here, request: request, name: name)
        case .log: ShareLogListScreen(here: here)
        case .sharedLink(let share): SharedLinkScreen(here: here, share: share)
        }
    }
}
