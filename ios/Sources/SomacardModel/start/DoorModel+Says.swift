// What the door says: its title, what stands in the way, which ways there are.

import Somacard

extension DoorModel {
    /// Which page is shown: locked on the way, joining waits behind the front until the diary is open again.
    public var shown: DoorPage { page.hasDiary && diary.isLocked ? .front : page }

    /// What stands above it; nothing until it is known what there is.
    public var title: Word? {
        switch shown {
        case .restore: .startRestore
        case .join: .devicesJoin
        case .recover: .devicesRecover
        case .front: front
        }
    }

    private var front: Word? {
        switch state {
        case .new: .startWelcome
        case .keyMissing: .startKeyMissing
        case .fileMissing: .startFileMissing
        case .ready: .appName
        // Whether there is a diary could not be found out: the phone does not say whether it has the key.
        case nil: work.refused == nil ? nil : .appName
        }
    }

    /// Whether a file that can't be opened lies where the diary belongs.
    public var isBlocked: Bool { state == .keyMissing || state == .ready }

    /// Whether opening the diary was tried, and it could not be.
    public var couldNotOpen: Bool {
        if case .CannotOpen = work.refused { true } else { false }
    }

    /// Whether trying again may not help: the key is another one, or the file is damaged.
    public var isLost: Bool {
        switch work.refused {
        case .CannotOpen(.wrongKey, _), .CannotOpen(.damaged, _): true
        default: false
        }
    }

    /// What beginning anew does to what is here.
    public var anew: Word { state == .fileMissing ? .startAnewKeptKey : .startAnewOverFile }

    /// The file is chosen and something of the words is typed.
    public var canRestore: Bool { backup != nil && !words.isBlank && !work.running }

    /// Something is typed that would be gone.
    public var isTouched: Bool {
        switch shown {
        case .front: false
        case .restore: !words.isBlank
        case .join: joining?.isTouched == true
        case .recover: recovering?.isTouched == true
        }
    }

    /// Whether it is left, and not in the middle of something.
    public var canGoBack: Bool { !work.running }

    /// The refusal, unless the field of the words says it.
    public var refused: SomacardError? {
        guard let refused = work.refused, page != .restore || !refused.isOfWords else { return nil }
        return refused
    }
}
