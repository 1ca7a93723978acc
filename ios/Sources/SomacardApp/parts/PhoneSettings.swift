// The way to what the phone says about this app: permissions, language.

import SwiftUI
import UIKit

/// Opens the app's page of the phone's settings.
@MainActor func openPhoneSettings(_ open: OpenURLAction) {
    if let settings = URL(string: UIApplication.openSettingsURLString) { open(settings) }
}
