// A page of rows, as the system's own settings are: everything scrolls, everything grows with the person's letters.

import SwiftUI

struct Page<Content: View>: View {
    @ViewBuilder let content: Content

    init(@ViewBuilder content: () -> Content) {
        self.content = content()
    }

    var body: some View {
        Form { content }
            .scrollDismissesKeyboard(.interactively)
    }
}

/// Rows that belong together, under a heading where one is given, with small words below.
struct Rows<Content: View>: View {
    let heading: String
    let below: String?
    let content: Content

    init(_ heading: String = "", below: String? = nil, @ViewBuilder content: () -> Content) {
        self.heading = heading
        self.below = below
        self.content = content()
    }

    var body: some View {
        Section {
            content
        } header: {
            // The letters of a heading stay as they were written: no capitals.
            if !heading.isEmpty { Text(heading).textCase(nil).accessibilityAddTraits(.isHeader) }
        } footer: {
            if let below { Text(below) }
        }
    }
}

/// Plain words.
struct Words: View {
    let text: String

    init(_ text: String) { self.text = text }

    var body: some View { Text(text).fixedSize(horizontal: false, vertical: true) }
}

/// Words that can wait.
struct Quiet: View {
    let text: String

    init(_ text: String) { self.text = text }

    var body: some View {
        Text(text).font(.subheadline).foregroundStyle(.secondary).fixedSize(horizontal: false, vertical: true)
    }
}

/// A name with what there is about it below, read as one.
struct Line: View {
    let text: String
    let more: String?

    init(_ text: String, _ more: String? = nil) {
        self.text = text
        self.more = more
    }

    var body: some View {
        VStack(alignment: .leading, spacing: 2) {
            Words(text)
            if let more, !more.isEmpty { Quiet(more) }
        }
        .accessibilityElement(children: .combine)
    }
}
