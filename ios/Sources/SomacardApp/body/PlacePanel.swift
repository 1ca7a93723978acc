// Saying what is felt at one place.

import SomacardModel
import SwiftUI

struct PlacePanel: View {
    @Bindable var draft: PlaceDraft
    let figure: Figure
    let sensations: [Named]
    let onClose: @MainActor () -> Void
    /// Takes away what was marked before.
    let onUnmark: @MainActor () -> Void
    /// Once everything was said.
    let onMark: @MainActor () -> Void

    var body: some View {
        Panel(figure.name(of: draft.target), onClose: onClose) {
            if let other = figure.otherSide(of: draft.target) { SideChoice(draft: draft, figure: figure, other: other) }
            Rows(words(.bodyWhatFelt)) {
                ForEach(sensations, id: \.id) { sensation in
                    TickRow(sensation.label, ticked: draft.isChosen(sensation.id)) { _ in draft.toggle(sensation.id) }
                    if draft.isChosen(sensation.id) { Strength(draft: draft, sensation: sensation) }
                }
            }
            Rows {
                TickRow(words(.bodyAbsent), ticked: draft.without == .absent) { _ in draft.toggle(.absent) }
                TickRow(words(.bodyDeclined), ticked: draft.without == .declined) { _ in draft.toggle(.declined) }
            }
            Rows { Field(words(.bodyNote), text: $draft.note, lines: 2) }
            Rows {
                MainButton(words(.bodyMark)) { onMark() }.disabled(!draft.isWhole)
                if draft.isMarked { SideButton(words(.bodyTakeAway), deletes: true) { onUnmark() } }
            }
        }
        // What was typed is not swept away by a finger that slips.
        .interactiveDismissDisabled(draft.isChanged)
    }
}

/// Left and right are what people mistake, so that the side is said in full, and both are a choice of their own.
private struct SideChoice: View {
    @Bindable var draft: PlaceDraft
    let figure: Figure
    let other: Figure.Spot

    var body: some View {
        Rows {
            Picker(words(.bodyWhichPlace), selection: $draft.sides) {
                Text(figure.name(of: draft.target)).tag(PlaceDraft.Sides.this)
                Text(other.region.label).tag(PlaceDraft.Sides.other)
                Text(words(.bodyBothSides)).tag(PlaceDraft.Sides.both)
            }
            .pickerStyle(.inline)
            .labelsHidden()
        }
    }
}

private struct Strength: View {
    let draft: PlaceDraft
    let sensation: Named

    var body: some View {
        Scale(
            sensation.label, Array(0...10), answer: draft.numbers[sensation.id],
            low: words(.bodyNotAtAll), high: words(.bodyStrongest)
        ) { draft.say(sensation.id, $0) }
    }
}
