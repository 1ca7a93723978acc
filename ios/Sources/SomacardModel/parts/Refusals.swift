// Why something was not done, in the person's words: what was wrong and what to do, never what they typed. Where it was
// about one field, the screen shows it there (`wrong(at:)`).

import Somacard

extension SomacardError {
    /// What is wrong with the field of this name, if the refusal is about it.
    public func wrong(at field: String) -> Word? {
        guard case .Invalid(field, _, _) = self else { return nil }
        return word
    }

    /// The field it is about.
    public var field: String? {
        if case .Invalid(let field, _, _) = self { field } else { nil }
    }

    public var word: Word {
        switch self {
        case .Invalid(let field, _, let allowed): .refusedInvalid(field: field, allowed: allowed)
        case .NotFound: .refusedNotFound
        case .Locked: .refusedLocked
        case .SavedThenLocked: .refusedSavedThenLocked
        case .CannotOpen(let why, _): why.word
        case .CannotWrite(let why, _): why.word
        case .Vault: .refusedVault
        case .NotYet(let why, _): why.word
        case .Cancelled: .refusedCancelled
        case .Failed: .refusedFailed
        }
    }
}

extension WhyNotOpened {
    var word: Word {
        switch self {
        case .noDiary: .refusedNoDiary
        case .diaryExists: .refusedDiaryExists
        case .keyMissing: .refusedKeyMissing
        case .fileMissing: .refusedFileMissing
        case .wrongKey: .refusedWrongKey
        case .notEncrypted: .refusedNotEncrypted
        case .newerFormat: .refusedNewerFormat
        case .damaged: .refusedDamaged
        case .wrongWords: .refusedWrongWords
        }
    }
}

extension WhyNotWritten {
    /// Why nothing can be written now.
    public var word: Word {
        switch self {
        case .readOnly: .refusedReadOnly
        case .diskFull: .refusedDiskFull
        case .busy: .refusedBusy
        }
    }
}

extension WhyNotYet {
    var word: Word {
        switch self {
        case .recoveryWords: .refusedRecoveryWords
        case .action: .refusedAction
        case .mailbox: .refusedMailbox
        case .leavingTheMailbox: .refusedLeavingTheMailbox
        }
    }
}
