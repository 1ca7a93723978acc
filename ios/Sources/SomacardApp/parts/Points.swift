// Points of a list, each below the other beside its mark.

import SwiftUI

struct Point: View {
    let text: String

    init(_ text: String) { self.text = text }

    var body: some View {
        HStack(alignment: .firstTextBaseline, spacing: 8) {
            Text(verbatim: "•").accessibilityHidden(true)
            Words(text)
        }
        .accessibilityElement(children: .combine)
    }
}
