// The phone's Keychain: generic passwords of this app, on this device alone, never synchronised and in no backup that another
// device could read.

import Foundation
import LocalAuthentication
import Security
import SomacardModel

struct PhoneKeychain: KeychainItems {
    private static let service = "app.somacard.keys"

    let asked: AskedPerson

    func find(_ account: String) -> KeychainAnswer<Void> {
        // One that would ask is found so, and asks nobody (`kSecUseAuthenticationUISkip` would pass over it).
        asked.nobody { context in
            answer(SecItemCopyMatching(query(account, [kSecUseAuthenticationContext: context]), nil)) {}
        }
    }

    func copy(_ account: String) -> KeychainAnswer<Data> {
        asked.whoeverWas { context in
            var found: CFTypeRef?
            let wanted: [CFString: Any] = [kSecReturnData: true, kSecUseAuthenticationContext: context]
            let status = SecItemCopyMatching(query(account, wanted), &found)
            // What is no data is no key: the core says so.
            return answer(status) { found as? Data ?? Data() }
        }
    }

    func add(_ account: String, _ bytes: Data, _ opens: KeychainOpens) -> KeychainAnswer<Void> {
        var item: [CFString: Any] = [kSecValueData: bytes]
        if opens == .forThePerson {
            // Whoever the person adds to the phone later must not end the diary: presence, not today's fingers and faces.
            guard let access = SecAccessControlCreateWithFlags(nil, opens.accessible, .userPresence, nil) else {
                return .refused(errSecParam)
            }
            item[kSecAttrAccessControl] = access
        } else {
            item[kSecAttrAccessible] = opens.accessible
        }
        return answer(SecItemAdd(query(account, item), nil)) {}
    }

    func delete(_ account: String) -> KeychainAnswer<Void> {
        answer(SecItemDelete(query(account, [:]))) {}
    }

    private func query(_ account: String, _ more: [CFString: Any]) -> CFDictionary {
        let always: [CFString: Any] = [
            kSecClass: kSecClassGenericPassword, kSecAttrService: Self.service, kSecAttrAccount: account,
            kSecAttrSynchronizable: false, kSecUseDataProtectionKeychain: true,
        ]
        return always.merging(more) { $1 } as CFDictionary
    }

    private func answer<Found>(_ status: OSStatus, _ found: () -> Found) -> KeychainAnswer<Found> {
        switch status {
        case errSecSuccess: .found(found())
        case errSecItemNotFound: .missing
        case errSecInteractionNotAllowed: .heldBack
        default: .refused(status)
        }
    }
}

extension KeychainOpens {
    fileprivate var accessible: CFString {
        switch self {
        case .whenUnlocked, .forThePerson: kSecAttrAccessibleWhenUnlockedThisDeviceOnly
        case .afterFirstUnlock: kSecAttrAccessibleAfterFirstUnlockThisDeviceOnly
        }
    }
}
