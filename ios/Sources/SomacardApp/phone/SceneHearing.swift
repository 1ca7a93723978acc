// What a window hears of the phone and of the diary, and passes on: that it came to the front or was left, and what changed.

import SomacardModel
import SwiftUI

struct SceneHearing: ViewModifier {
    let app: AppModel
    @Environment(\.scenePhase) private var phase

    func body(content: Content) -> some View {
        content
            .onChange(of: phase, initial: true) { _, phase in
                switch phase {
                case .active: Task { await app.byItself.came() }
                case .inactive: app.leaving.covered()
                case .background: Task { await app.byItself.left() }
                @unknown default: break
                }
            }
            .task(id: app.diary.news) {
                // Of several changes in that moment only the last is waited for.
                guard (try? await Task.sleep(for: ByItself.settled)) != nil else { return }
                // The next change must not end what was begun.
                Task { await app.byItself.afterNews() }
            }
    }
}
