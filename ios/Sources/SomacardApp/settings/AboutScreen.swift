// What this is, which version, under which licence, and what it never does.

import Foundation
import SomacardModel
import SwiftUI

struct AboutScreen: View {
    var body: some View {
        Page {
            Rows {
                Words(words(.startWhat))
                if let version { Quiet(words(.settingsAboutVersion(version: version))) }
            }
            Rows(words(.startNotTitle)) {
                Words(words(.settingsAboutNoDevice))
                Words(words(.startNotWatched))
                Words(words(.startNotEmergency))
            }
            Rows(words(.settingsAboutPrivate)) {
                Words(words(.settingsAboutHere))
                Words(words(.settingsAboutNetwork))
                Words(words(.settingsAboutNever))
            }
            Rows(words(.settingsAboutLicence)) { Words(words(.settingsAboutLicenceWhat)) }
        }
    }

    private var version: String? {
        Bundle.main.object(forInfoDictionaryKey: "CFBundleShortVersionString") as? String
    }
}
