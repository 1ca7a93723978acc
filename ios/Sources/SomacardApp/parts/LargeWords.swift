// Words to be read aloud, compared or typed elsewhere: large, side by side where they fit, read as one in their order.

import SwiftUI

struct LargeWords: View {
    let all: [String]

    init(_ words: [String]) { all = words }

    var body: some View {
        LazyVGrid(columns: [GridItem(.adaptive(minimum: width), alignment: .leading)], alignment: .leading, spacing: 8)
        {
            ForEach(all.indices, id: \.self) { at in
                Text(all[at]).font(.title2).fixedSize(horizontal: false, vertical: true)
            }
        }
        .padding(.vertical, 4)
        .accessibilityElement(children: .ignore)
        .accessibilityLabel(all.joined(separator: ", "))
    }

    /// A word is cut nowhere: the columns grow with the person's letters.
    @ScaledMetric(relativeTo: .title2) private var width: CGFloat = 110
}
