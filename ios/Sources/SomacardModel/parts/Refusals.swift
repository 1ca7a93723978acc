// Why something was not done, in the person's words: what was wrong and what to do, never what they typed. Where it was
// about one field, the screen shows it there (`wrong(at:)`).

import Somacard

extension SomacardError {
    /// What is possible in the field of this name, if the refusal is about it.
    public func wrong(at field: String) -> Phrase? {
        guard case .Invalid(field, _, let allowed) = self else { return nil }
        return .refusal(field: field, allowed: allowed, beside: true)
    }

    /// The field it is about.
    public var field: String? {
        if case .Invalid(let field, _, _) = self { field } else { nil }
    }

    /// Where no field says it.
    public var phrase: Phrase {
        if case .Invalid(let field, _, let allowed) = self {
            return .refusal(field: field, allowed: allowed, beside: false)
        }
        return .word(word)
    }

    /// What it is, where it is about no value.
    var word: Word {
        switch self {
        case .Invalid: .refusedFailed
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

extension Language {
    /// What the core says of a value that it did not take: its English for field and rule is the name of the words.
    public func refusal(of field: String, allowed: String) -> RefusalWords? {
        try? refusalWords(language: self, field: field, allowed: allowed)
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
