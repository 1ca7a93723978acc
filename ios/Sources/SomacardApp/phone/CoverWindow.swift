// The cover once more, in a window of its own above all others: a sheet or a question lies above the app's window, and what is
// in that window does not cover them.

import SomacardModel
import SwiftUI
import UIKit

@MainActor
final class CoverWindow {
    private var window: UIWindow?

    nonisolated init() {}

    /// Shows it at once, or takes it away.
    func cover(_ so: Bool, with cover: some View) {
        guard so else {
            window?.isHidden = true
            window = nil
            return
        }
        guard window == nil, let scene = UIApplication.shared.connectedScenes.compactMap({ $0 as? UIWindowScene }).first
        else { return }
        let above = UIWindow(windowScene: scene)
        above.windowLevel = UIWindow.Level(rawValue: UIWindow.Level.alert.rawValue + 1)
        above.rootViewController = UIHostingController(rootView: cover)
        above.isHidden = false
        window = above
    }
}
