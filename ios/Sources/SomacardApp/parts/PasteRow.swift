// The text of a code that lies on the clipboard, put where it belongs by one press: the system's own button, so that
// the app reads nothing that the person did not hand it, and asks nobody.

import SwiftUI

struct PasteRow: View {
    let onPaste: @MainActor (String) async -> Void

    init(onPaste: @escaping @MainActor (String) async -> Void) { self.onPaste = onPaste }

    var body: some View {
        PasteButton(payloadType: String.self) { texts in
            // The system may call back on any thread.
            Task { @MainActor in
                if let text = texts.first { await onPaste(text) }
            }
        }
    }
}
