// A screen from the copy that opens without the diary, read when it is seen; and a screen of the diary that the copy
// stands in for where the diary can't be read.

import SomacardModel
import SwiftUI

struct Copied<S: Sendable, Content: View>: View {
    let copy: FromCopy<S>
    let content: (S) -> Content

    init(_ copy: FromCopy<S>, @ViewBuilder content: @escaping (S) -> Content) {
        self.copy = copy
        self.content = content
    }

    var body: some View {
        Page {
            if let shown = copy.shown { content(shown) }
        }
        .task { await copy.refresh() }
    }
}

struct ShownOrCopied<S: Sendable, Content: View>: View {
    let screen: Screen<S>
    let copy: FromCopy<S>
    let content: (S) -> Content

    init(_ screen: Screen<S>, _ copy: FromCopy<S>, @ViewBuilder content: @escaping (S) -> Content) {
        self.screen = screen
        self.copy = copy
        self.content = content
    }

    var body: some View {
        if copy.isNeeded(for: screen) {
            Copied(copy, content: content)
        } else {
            Shown(screen, content: content)
        }
    }
}
