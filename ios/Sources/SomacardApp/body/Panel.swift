// A sheet above the page, for one small thing, with its way out at the top.

import SwiftUI

struct Panel<Content: View>: View {
    let title: String
    let onClose: @MainActor () -> Void
    let content: Content

    init(_ title: String, onClose: @escaping @MainActor () -> Void, @ViewBuilder content: () -> Content) {
        self.title = title
        self.onClose = onClose
        self.content = content()
    }

    var body: some View {
        NavigationStack {
            Page { content }
                .navigationTitle(title)
                .navigationBarTitleDisplayMode(.inline)
                .toolbar {
                    ToolbarItem(placement: .cancellationAction) { Button(words(.cancel), action: onClose) }
                }
        }
        .presentationDetents([.medium, .large])
    }
}
