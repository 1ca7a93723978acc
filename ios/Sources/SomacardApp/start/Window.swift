// The one window: the rooms, before them the door while the diary is closed, and before all of it a cover while others may
// look. What was typed stays behind, and nobody meets it there: no eye, no finger, no screen reader.

import SomacardModel
import SwiftUI

struct Window: View {
    let app: AppModel
    @Environment(\.scenePhase) private var phase
    @Environment(\.isSceneCaptured) private var isRecorded
    /// A sheet lies above this window's own cover.
    @State private var above = CoverWindow()

    var body: some View {
        ZStack {
            ZStack {
                Rooms(app: app).environment(\.isShut, isShut)
                    .opacity(isShut ? 0 : 1).disabled(isShut).accessibilityHidden(isShut)
                if isShut { Door(door: app.door) }
            }
            .accessibilityHidden(isCovered)
            if isCovered { cover }
        }
        .onChange(of: isCovered, initial: true) { above.cover(isCovered, with: cover) }
    }

    private var cover: Cover { Cover(says: isRecorded ? .startRecorded : nil) }

    private var isShut: Bool { app.door.isShut }

    private var isCovered: Bool {
        app.leaving.isCovered || ((isRecorded || phase != .active) && app.hidesItself)
    }
}

/// Nothing, in the colour of a page; what it says is for the person themselves.
private struct Cover: View {
    let says: Word?

    var body: some View {
        ZStack {
            Rectangle().fill(.background).ignoresSafeArea()
            if let says { Words(words(says)).padding(32) }
        }
    }
}
