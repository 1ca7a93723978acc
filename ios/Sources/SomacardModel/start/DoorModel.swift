// What can be done at the door, where the diary is closed: begin, open, bring back, begin anew. No way through it puts a new
// key over an old file unasked.

import Foundation
import Observation
import Somacard

/// Where at the door the person is.
public enum DoorPage: Hashable, Sendable {
    case front, restore, join, recover

    /// They are in front of a diary that was made to be filled from elsewhere.
    public var hasDiary: Bool { self == .join || self == .recover }
}

@MainActor
@Observable
public final class DoorModel {
    /// What is in the folder; nothing until it was looked at.
    public private(set) var state: StartState?
    public private(set) var page = DoorPage.front

    /// The safety plan lies above the page, which stays as it is.
    public private(set) var showsSafety = false

    /// To be brought back: the file, and what was typed of the words.
    public var backup: ChosenFile?
    public var words = ""

    public let diary: PhoneDiary
    public let work: Work

    /// What joining another device takes, and reading the mailbox: while one of the two is begun.
    public private(set) var joining: JoiningModel?
    public private(set) var recovering: RecoveringModel?

    @ObservationIgnored private let ways: Ways
    @ObservationIgnored private let files: OwnFiles
    @ObservationIgnored private var opened = false

    /// `ways` are closed where the diary of its places is not there any more.
    init(_ diary: PhoneDiary, _ ways: Ways) {
        self.diary = diary
        self.ways = ways
        work = Work(diary)
        files = OwnFiles(diary.phone)
    }

    /// Whether it stands before the rooms.
    public var isShut: Bool { diary.isLocked || page.hasDiary }

    /// Looks what there is. A diary that asks for nobody opens at once when the app comes up, and not after it was locked.
    public func look() async {
        await work.begin { [self] _ in
            if !opened { await files.empty() }
            try await seeState()
            if !opened, state == .ready, !(await diary.asksForPerson()) { try await enter(PhoneDiary.there) }
        }
    }

    public func open() async {
        await work.begin { [self] _ in
            try await seeState()
            if state == .ready { try await enter(PhoneDiary.there) }
        }
    }

    public func begin() async {
        await work.begin { [self] _ in
            try await enter {
                try .create(folder: $0.folder.path, vault: $0.vault, language: $0.language(), now: $0.now())
            }
        }
    }

    /// Begins anew where the old diary is lost: with the key that is still here, or after what can't be opened was erased.
    public func beginAnew() async {
        await work.begin { [self] _ in
            if state == .fileMissing {
                try await enter {
                    try .createWithKeptKey(
                        folder: $0.folder.path, vault: $0.vault, language: $0.language(), now: $0.now())
                }
            } else {
                try await diary.erase()
                try await seeState()
            }
        }
    }

    /// Brings the diary back. A file that is in the way goes only after the backup was tried and opens.
    public func restore() async {
        guard let backup else { return }
        let words = words
        await work.begin { [self] _ in
            try await files.copyOf(backup) { [self] file in
                if isBlocked { try await makeRoom(for: file, words) }
                try await enter {
                    try .restore(
                        backup: file.path, words: words, folder: $0.folder.path, vault: $0.vault,
                        language: $0.language())
                }
            }
        }
    }

    private func makeRoom(for backup: URL, _ words: String) async throws {
        try await files.trial { [self] trial in
            _ = try await diary.elsewhere { _ in
                try checkBackup(file: backup.path, words: words, scratch: trial.path)
            }
        }
        try await diary.erase()
        try await seeState()
    }

    /// Makes a diary with nothing in it, for what comes from another device or from the mailbox.
    public func beginToJoin(_ then: DoorPage) async {
        await work.begin { [self] _ in
            let kept = state == .fileMissing
            page = then
            joining = JoiningModel(Work(diary))
            recovering = RecoveringModel(Work(diary))
            do {
                try await diary.open { phone in
                    let make = kept ? Diary.createToJoinWithKeptKey : Diary.createToJoin
                    return try make(phone.folder.path, phone.vault, phone.language(), phone.now())
                }
                opened = true
            } catch {
                forget()
                throw error
            }
        }
    }

    /// What was to come is here: into the diary.
    public func cameOver() { forget() }

    private var came: Bool { joining?.pairing.paired ?? false || recovering?.over ?? false }

    /// It did not come about: the diary that has nothing in it makes room for another try.
    private func giveUp() async {
        joining?.pairing.work.stop()
        recovering?.talk.work.stop()
        await work.begin { [self] _ in
            try await diary.erase()
            forget()
        }
    }

    public func toRestore() { page = .restore }

    public func toSafety() { showsSafety = true }

    /// From the safety plan to what was there; else to the front, from a diary that did not come after it was erased again.
    public func goBack() async {
        if showsSafety { return showsSafety = false }
        if page.hasDiary { return came ? cameOver() : await giveUp() }
        forget()
        work.dismiss()
    }

    private func seeState() async throws {
        do {
            state = try await diary.state()
        } catch SomacardError.CannotOpen(.keyMissing, _) {
            state = .keyMissing
        }
        if state != .ready { ways.clear() }
    }

    private func enter(_ how: @escaping PhoneDiary.Making) async throws {
        do {
            try await diary.open(how)
        } catch SomacardError.Cancelled {
            // They were asked for, and did not want to.
            return
        } catch SomacardError.CannotOpen(.keyMissing, _) {
            // It can't be read any more: unlocking leads nowhere, a backup or a new diary does.
            state = .keyMissing
            return
        }
        opened = true
        // Locked on the way, joining another device goes on where it was.
        if !page.hasDiary { forget() }
    }

    private func forget() {
        page = .front
        showsSafety = false
        backup = nil
        words = ""
        joining = nil
        recovering = nil
    }
}
