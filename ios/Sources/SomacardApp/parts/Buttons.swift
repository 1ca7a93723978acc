// What can be pressed. An action waits for the core: its button starts a task.

import SwiftUI

/// The one thing a page is for.
struct MainButton: View {
    let text: String
    let action: @MainActor () async -> Void
    @Environment(\.isEnabled) private var isEnabled

    init(_ text: String, action: @escaping @MainActor () async -> Void) {
        self.text = text
        self.action = action
    }

    var body: some View {
        Button {
            Task { await action() }
        } label: {
            Text(text).foregroundStyle(isEnabled ? Color.onAccent : Color.secondary)
                .frame(maxWidth: .infinity, minHeight: 32)
        }
        .buttonStyle(.borderedProminent)
        .listRowInsets(EdgeInsets())
        .listRowBackground(Color.clear)
    }
}

/// Another thing that can be done, a row of its own. `deletes` is for what takes something away.
struct SideButton: View {
    let text: String
    let deletes: Bool
    let action: @MainActor () async -> Void

    init(_ text: String, deletes: Bool = false, action: @escaping @MainActor () async -> Void) {
        self.text = text
        self.deletes = deletes
        self.action = action
    }

    var body: some View {
        Button(role: deletes ? .destructive : nil) {
            Task { await action() }
        } label: {
            Text(text)
        }
    }
}

/// A row that leads on.
struct GoRow: View {
    let text: String
    let more: String?
    let action: @MainActor () -> Void

    init(_ text: String, _ more: String? = nil, action: @escaping @MainActor () -> Void) {
        self.text = text
        self.more = more
        self.action = action
    }

    var body: some View {
        Button(action: action) {
            HStack {
                Line(text, more)
                Spacer()
                Image(systemName: "chevron.forward").foregroundStyle(.tertiary).accessibilityHidden(true)
            }
            .contentShape(Rectangle())
        }
        .buttonStyle(.plain)
    }
}

/// What can't be taken back is asked first; `deed` names it, on the button that does it.
struct AskedButton: View {
    let text: String
    let question: String
    let more: String?
    let deed: String
    let action: @MainActor () async -> Void
    @State private var asking = false

    init(
        _ text: String, question: String, more: String? = nil, deed: String,
        action: @escaping @MainActor () async -> Void
    ) {
        self.text = text
        self.question = question
        self.more = more
        self.deed = deed
        self.action = action
    }

    var body: some View {
        SideButton(text, deletes: true) { asking = true }
            .confirmationDialog(question, isPresented: $asking, titleVisibility: .visible) {
                Button(deed, role: .destructive) { Task { await action() } }
                Button(words(.cancel), role: .cancel) {}
            } message: {
                if let more { Text(more) }
            }
    }
}
