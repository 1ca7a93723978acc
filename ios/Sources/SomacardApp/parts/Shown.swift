// A screen of the core on the screen of the phone: a moment of nothing until it was read, then what it says, with the last
// refusal above it. It is read when it is seen, and again at each piece of news.

import SomacardModel
import SwiftUI

/// `content` once there is something to show. Fields named in `fields` show their own refusals.
struct Shown<S: Sendable, Content: View>: View {
    let screen: Screen<S>
    let fields: Set<String>
    let content: (S) -> Content

    init(_ screen: Screen<S>, fields: Set<String> = [], @ViewBuilder content: @escaping (S) -> Content) {
        self.screen = screen
        self.fields = fields
        self.content = content
    }

    var body: some View {
        Page {
            if let refused = screen.refused, !fields.contains(refused.field ?? "") {
                Refusal(refused) { screen.dismiss() }
            }
            if let shown = screen.shown { content(shown) }
        }
        .task(id: screen.news) { await screen.refresh() }
    }
}

/// A refusal that belongs to no single field.
struct Refusal: View {
    let why: SomacardError
    let onRead: @MainActor () -> Void

    init(_ why: SomacardError, onRead: @escaping @MainActor () -> Void) {
        self.why = why
        self.onRead = onRead
    }

    var body: some View {
        Rows {
            Label(words(why.phrase), systemImage: "exclamationmark.circle")
                .task { AccessibilityNotification.Announcement(words(why.phrase)).post() }
            Button(words(.understood), action: onRead)
        }
    }
}

/// How far something is, with `text` saying what; or why it was refused.
struct Working: View {
    let work: Work
    let text: String

    init(_ work: Work, _ text: String) {
        self.work = work
        self.text = text
    }

    var body: some View {
        if let refused = work.refused { Refusal(refused) { work.dismiss() } }
        if work.running {
            Rows {
                if let fraction = work.fraction {
                    ProgressView(value: fraction) { Text(text) }
                } else {
                    ProgressView { Text(text) }
                }
                Button(words(.workingStop)) { work.stop() }
            }
        }
    }
}
