// The language of the screens. The phone keeps one for each app, in its own settings.

import SomacardModel
import SwiftUI

struct LanguageRow: View {
    @Environment(\.openURL) private var openURL

    var body: some View {
        GoRow(words(.settingsLanguage), words(.settingsLanguageThere)) {
            openPhoneSettings(openURL)
        }
    }
}
