// Words that come while the person waits for them: they are said aloud, too.

import SwiftUI

struct Announced: View {
    let text: String

    init(_ text: String) { self.text = text }

    var body: some View {
        Words(text).task(id: text) { AccessibilityNotification.Announcement(text).post() }
    }
}
