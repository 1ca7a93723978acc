// The app on this phone: its folder, its keys, its language, and whether it may talk at all.

import Foundation
import SomacardModel

extension Phone {
    /// Everything of the phone that the app stands on.
    @MainActor static func ofThisPhone(_ asked: AskedPerson, _ unlocked: Unlocked) -> Phone {
        let vault = KeychainVault(PhoneKeychain(asked: asked), isUnlocked: unlocked.isSo)
        let language = Bundle.main.screenLanguage
        let mayTalk = Bundle.main.mayTalk
        return Phone(
            folder: .diary, vault: vault, language: { language },
            ask: { request in mayTalk ? await request.answered() : nil },
            presence: asked, choices: PhoneChoices(), printing: PhonePrinting(),
            handing: PhoneHandingOver())
    }
}

extension Bundle {
    /// The language of the screens. The phone starts the app anew when the person chooses another one.
    fileprivate var screenLanguage: Language {
        preferredLocalizations.first?.hasPrefix("es") == true ? .spanish : .english
    }

    /// Whether the app was built to reach a relay. iOS has no permission for the network: an app that is to stay offline
    /// has to keep to that itself, and this is where it does.
    var mayTalk: Bool { object(forInfoDictionaryKey: "SomacardMayTalk") as? String == "YES" }
}

extension URL {
    /// The diary's folder, in the app's own container and in no backup of the phone: what leaves it is sealed by the person.
    fileprivate static var diary: URL {
        var folder = FileManager.default.urls(for: .applicationSupportDirectory, in: .userDomainMask)[0]
            .appendingPathComponent("diary", isDirectory: true)
        // Where it can't be made, opening the diary says why.
        try? FileManager.default.makeOwn(folder)
        var alone = URLResourceValues()
        alone.isExcludedFromBackup = true
        try? folder.setResourceValues(alone)
        return folder
    }
}
