// Which screen a place of this room is.

import SomacardModel
import SwiftUI

struct SettingsRoom: View {
    let place: SettingsPlace
    let here: Here

    var body: some View {
        switch place {
        case .home: EmptyView()
        }
    }
}
