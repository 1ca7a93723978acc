// The rooms that have no place in the bar of a phone.

import SomacardModel
import SwiftUI

struct MoreScreen: View {
    let here: Here

    var body: some View {
        Page {
            ForEach(Room.behindMore, id: \.self) { place in
                GoRow(words(place.title)) { here.go(place) }
            }
        }
    }
}
