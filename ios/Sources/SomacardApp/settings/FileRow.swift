// A file to choose: opens the phone's own list of files.

import SomacardModel
import SwiftUI
import UniformTypeIdentifiers

struct FileRow: View {
    let text: String
    let chosen: ChosenFile?
    let onChoose: @MainActor (ChosenFile) -> Void
    @State private var choosing = false

    init(_ text: String, chosen: ChosenFile?, onChoose: @escaping @MainActor (ChosenFile) -> Void) {
        self.text = text
        self.chosen = chosen
        self.onChoose = onChoose
    }

    var body: some View {
        GoRow(text, chosen?.name ?? words(.notChosen)) { choosing = true }
            .fileImporter(isPresented: $choosing, allowedContentTypes: [.item]) { result in
                if case .success(let url) = result { onChoose(ChosenFile(url)) }
            }
    }
}
