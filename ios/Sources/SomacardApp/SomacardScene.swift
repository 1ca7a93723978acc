// The one window. The app's shell makes it and brings the phone.

import SomacardModel
import SwiftUI

public struct SomacardScene: Scene {
    let app: AppModel

    public init(app: AppModel) { self.app = app }

    public var body: some Scene {
        WindowGroup { Window(app: app).modifier(SceneHearing(app: app)) }
    }
}
