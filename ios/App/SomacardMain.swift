// Where the process begins.

import SomacardApp
import SwiftUI

@main
struct SomacardMain: App {
    @UIApplicationDelegateAdaptor(PhoneDelegate.self) private var delegate

    var body: some Scene {
        SomacardScene(app: delegate.app)
    }
}
