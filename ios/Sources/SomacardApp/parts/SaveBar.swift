// The main button of a form, always in reach at the lower edge, above the keyboard while there is one.

import SomacardModel
import SwiftUI

struct SaveBar: View {
    let word: Word
    let enabled: Bool
    let action: @MainActor () async -> Void

    init(_ word: Word = .save, enabled: Bool, action: @escaping @MainActor () async -> Void) {
        self.word = word
        self.enabled = enabled
        self.action = action
    }

    var body: some View {
        Button {
            Task { await action() }
        } label: {
            Text(words(word)).foregroundStyle(enabled ? Color.onAccent : Color.secondary)
                .frame(maxWidth: .infinity, minHeight: 32)
        }
        .buttonStyle(.borderedProminent)
        .disabled(!enabled)
        .padding(.horizontal, 16)
        .padding(.vertical, 8)
        .background(.bar)
    }
}

extension View {
    /// The form with its ``SaveBar``; without one while there is no word for it.
    func saveBar(
        _ word: Word? = .save, enabled: Bool, action: @escaping @MainActor () async -> Void
    ) -> some View {
        safeAreaInset(edge: .bottom, spacing: 0) {
            if let word { SaveBar(word, enabled: enabled, action: action) }
        }
    }
}
