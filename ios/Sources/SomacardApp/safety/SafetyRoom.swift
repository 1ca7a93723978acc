// Which screen a place of this room is.

import SomacardModel
import SwiftUI

struct SafetyRoom: View {
    let place: SafetyPlace
    let here: Here

    var body: some View {
        switch place {
        case .plan: EmptyView()
        }
    }
}
