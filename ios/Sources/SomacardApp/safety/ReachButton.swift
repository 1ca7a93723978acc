// A way to reach somebody, large enough for a hand that shakes. It opens the phone's own asking, messages or browser;
// nothing is ever called or sent from here.

import SomacardModel
import SwiftUI

/// `whom` is said with it: of many numbers it must be clear whose this one is. `first` stands out among others.
struct ReachButton: View {
    let reach: Reach
    let whom: String
    let first: Bool
    @Environment(\.openURL) private var openURL
    @State private var nothingOpened = false

    init(_ reach: Reach, whom: String, first: Bool = false) {
        self.reach = reach
        self.whom = whom
        self.first = first
    }

    var body: some View {
        if first {
            button.buttonStyle(.borderedProminent).foregroundStyle(Color.onAccent)
        } else {
            button.buttonStyle(.bordered)
        }
        if nothingOpened {
            Words(words(reach.nothingOpened))
                .task { AccessibilityNotification.Announcement(words(reach.nothingOpened)).post() }
        }
    }

    private var button: some View {
        Button {
            open()
        } label: {
            Label(words(reach.words), systemImage: reach.symbol)
                .font(.headline)
                .frame(maxWidth: .infinity, minHeight: 48)
        }
        .accessibilityLabel(words(.safetySpoken(way: words(reach.words), whom: whom)))
    }

    private func open() {
        guard let url = reach.url else {
            nothingOpened = true
            return
        }
        openURL(url) { opened in nothingOpened = !opened }
    }
}
