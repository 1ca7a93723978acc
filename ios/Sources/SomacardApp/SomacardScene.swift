// The one window. The app's shell makes it and brings the phone.

import SomacardModel
import SwiftUI

public struct SomacardScene: Scene {
    let app: AppModel

    public init(app: AppModel) { self.app = app }

    public var body: some Scene {
        WindowGroup { Window(app: app) }
    }
}

/// The door while the diary is closed, before everything else; what was typed stays behind it.
struct Window: View {
    let app: AppModel

    var body: some View {
        Rooms(app: app)
    }
}
