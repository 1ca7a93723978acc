// Errors as a log may keep them. What a person wrote is in no error of the core; what another part of the app throws
// may hold anything. Records are another matter: they hold what a person wrote, and Swift prints every field. Never log
// one.

import Foundation

extension Error {
    /// What may stand in a log or a crash report: the kind of error, its reason and what to do, never what was given.
    /// English.
    public var forLog: String {
        switch self {
        case let error as SomacardError: error.text
        case let error as VaultError: error.text
        case is ListenerError: "the listener failed"
        // Its text may hold anything.
        default: "\(type(of: self))"
        }
    }
}

extension SomacardError {
    fileprivate var text: String {
        switch self {
        case .Invalid(let field, _, let allowed): "Invalid: \(field) takes \(allowed)"
        case .NotFound(let field, _, let allowed): "NotFound: \(field); \(allowed)"
        case .Locked: "Locked: the diary is locked; open it anew"
        case .SavedThenLocked: "SavedThenLocked: it was saved; the diary is locked now"
        case .CannotOpen(let why, let advice): "CannotOpen \(why): \(advice)"
        case .CannotWrite(let why, let advice): "CannotWrite \(why): \(advice)"
        case .Vault(let reason): "Vault: \(reason)"
        case .NotYet(let why, let advice): "NotYet \(why): \(advice)"
        case .Cancelled: "Cancelled: nothing was changed"
        case .Failed(let reason): "Failed: \(reason)"
        }
    }

    /// What was not taken, in the person's words: beside its field, or alone. Nothing when it is about no value; `field` and
    /// `allowed` are English and the engineer's.
    public func words(in language: Language) -> RefusalWords? {
        guard case .Invalid(let field, _, let allowed) = self else { return nil }
        return try? refusalWords(language: language, field: field, allowed: allowed)
    }

    /// What was given, for the screen it came from and for nothing else; nothing when the refusal is about no value.
    public var given: String? {
        switch self {
        case .Invalid(_, let given, _), .NotFound(_, let given, _): try? given.text()
        default: nil
        }
    }
}

extension VaultError {
    fileprivate var text: String {
        switch self {
        case .Unavailable(let reason): "Unavailable: \(reason)"
        case .Unreadable(let reason): "Unreadable: \(reason)"
        }
    }
}

// Keys, tokens and codes are printed by nothing: what `print` and a failed test show is the core's, `dump` would look
// inside.
extension Secret: CustomReflectable {
    public var customMirror: Mirror { Mirror(self, children: ["slot": slot]) }
}

extension Request: CustomReflectable {
    public var customMirror: Mirror { Mirror(self, children: ["method": method]) }
}

extension Response: CustomReflectable {
    public var customMirror: Mirror { Mirror(self, children: ["status": status]) }
}

extension PairingCode: CustomReflectable {
    public var customMirror: Mirror { Mirror(self, children: ["relay": relay]) }
}

extension QrCode: CustomReflectable {
    public var customMirror: Mirror { Mirror(self, children: ["label": label]) }
}

extension ShareLink: CustomReflectable {
    public var customMirror: Mirror { Mirror(self, children: ["until": until as Any]) }
}
