// The 24 recovery words, typed: how many there are so far, and which of them can't be one.

import SomacardModel
import SwiftUI

struct RecoveryWordsField: View {
    @Binding var text: String
    let work: Work

    var body: some View {
        Field(
            words(.settingsWords), text: typed, wrong: work.refused?.ofWords.map(words),
            more: words(.settingsWordsSoFar(count: text.wordsSoFar)), lines: 4, takes: .code)
    }

    private var typed: Binding<String> {
        Binding {
            text
        } set: {
            // What was wrong with the words before says nothing of these.
            if work.refused?.isOfWords ?? false { work.dismiss() }
            text = $0
        }
    }
}
