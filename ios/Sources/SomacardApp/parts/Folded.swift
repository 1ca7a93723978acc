// Something long behind its heading: closed it says in short what is in it, open it shows all. The heading is pressed
// as a whole, and a screen reader says whether it is open.

import SwiftUI

/// `heading` and, once it is open, `content`; `short` is what a closed one says of it. Within rows that have a heading
/// of their own it is a `line` of them, no heading to jump to, and goes on saying it. It keeps by itself whether it is
/// open, unless `isOpen` does.
struct Folded<Content: View>: View {
    let heading: String
    let short: String?
    let line: Bool
    let isOpen: Binding<Bool>?
    let content: Content
    @State private var opened = false

    init(
        _ heading: String, short: String? = nil, line: Bool = false, isOpen: Binding<Bool>? = nil,
        @ViewBuilder content: () -> Content
    ) {
        self.heading = heading
        self.short = short
        self.line = line
        self.isOpen = isOpen
        self.content = content()
    }

    var body: some View {
        let open = isOpen ?? $opened
        DisclosureGroup(isExpanded: open) {
            content
        } label: {
            Line(heading, line || !open.wrappedValue ? short : nil)
                .accessibilityAddTraits(line ? [] : .isHeader)
        }
    }
}
