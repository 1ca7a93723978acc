// The links of a chain in their order: each with its kind and its words, to be moved up and down or taken out, and one
// press to add the next.

import SomacardModel
import SwiftUI

struct ChainLinks: View {
    let kinds: [LinkChoice]
    let model: ChainModel
    @Binding var draft: ChainDraft

    var body: some View {
        Rows(words(.chainsLinks)) {
            ForEach(draft.links) { link in
                OneLink(link: link, name: words(model.name(of: link)), draft: $draft)
            }
            if let wrong = model.wrongLink { Wrong(words(wrong)) }
        }
        Rows(words(.chainsAdd)) {
            ForEach(kinds, id: \.kind) { choice in
                SideButton(choice.label) { draft.addLink(choice.kind) }
                    .accessibilityLabel(words(.chainsAddKind(kind: choice.label)))
            }
        }
    }
}

private struct OneLink: View {
    let link: LinkDraft
    let name: String
    @Binding var draft: ChainDraft

    var body: some View {
        VStack(alignment: .leading, spacing: 8) {
            Field(name, text: $draft[link: link.id], lines: 2)
            HStack(spacing: 16) {
                move("arrow.up", .chainsUp(link: name), draft.canMoveUp(link.id)) { draft.moveUp(link.id) }
                move("arrow.down", .chainsDown(link: name), draft.canMoveDown(link.id)) { draft.moveDown(link.id) }
                Spacer()
                Button(words(.chainsRemove), role: .destructive) { draft.removeLink(link.id) }
                    .frame(minHeight: 44)
                    .accessibilityLabel(words(.chainsRemoveLink(link: name)))
            }
            // With the usual style a row presses all of its buttons at once.
            .buttonStyle(.borderless)
        }
    }

    private func move(
        _ symbol: String, _ word: Word, _ can: Bool, _ action: @escaping @MainActor () -> Void
    ) -> some View {
        Button(action: action) {
            Image(systemName: symbol).frame(minWidth: 44, minHeight: 44)
        }
        .disabled(!can)
        .accessibilityLabel(words(word))
    }
}
