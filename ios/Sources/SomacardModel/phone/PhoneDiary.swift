// The diary of this phone: what there is before it is opened, opening and locking it, and calling it off the main actor.
// Locking closes the file and drops the keys; the screens keep what was typed and not saved, hidden, and go on afterwards.

import Foundation
import Observation
import Somacard

@MainActor
@Observable
public final class PhoneDiary {
    public typealias Making = @Sendable (Phone) throws -> Diary

    /// Opens what is there.
    public nonisolated static let there: Making = {
        try .open(folder: $0.folder.path, vault: $0.vault, language: $0.language())
    }

    struct Opened {
        let diary: OpenDiary
        let hearing: Hearing
        let listening: Listening
        let language: Language
    }

    public let phone: Phone

    /// Whether the diary is closed now.
    public private(set) var isLocked = true

    /// What changed: a screen that is seen reads itself anew by it.
    public private(set) var news = News()

    /// What goes with an erased diary: what the phone was told of it.
    @ObservationIgnored public var forget: @MainActor () async -> Void = {}

    @ObservationIgnored private let changing = Turn()
    @ObservationIgnored private var opened: Opened?

    /// Opened aside, for what the app does by itself while the person has the diary closed.
    @ObservationIgnored private var aside: OpenDiary?
    @ObservationIgnored private var busyAside = 0

    public init(_ phone: Phone) {
        self.phone = phone
    }

    /// What is in the folder: ask it first, and show the screen it calls for.
    public func state() async throws -> StartState {
        try await elsewhere { try startState(folder: $0.folder.path, vault: $0.vault) }
    }

    /// Opens the diary by `how`, unless it is open. Where its key asks for the person, they are asked first.
    public func open(_ how: @escaping Making = there) async throws {
        if isLocked, await asksForPerson() { try await askFirst() }
        try await changing.take {
            guard opened == nil else { return }
            let language = phone.language()
            try show(try await opening(how), language)
            isLocked = false
        }
    }

    /// What the app does by itself, such as planning reminders: with the diary that is open, or with one opened for that
    /// alone, which the person does not see and which is closed again. Locking ends it.
    public func aside<Answer: Sendable>(
        _ work: @MainActor (OpenDiary) async throws -> Answer
    ) async throws -> Answer {
        let diary = try await changing.take {
            let found: OpenDiary
            if let open = opened?.diary ?? aside {
                found = open
            } else {
                found = try await opening(Self.there)
            }
            if opened == nil { aside = found }
            busyAside += 1
            return found
        }
        do {
            let answer = try await work(diary)
            await leaveAside()
            return answer
        } catch {
            await leaveAside()
            throw error
        }
    }

    private func leaveAside() async {
        await changing.take {
            busyAside -= 1
            guard busyAside == 0, let left = aside else { return }
            aside = nil
            // The person may have opened it meanwhile, and has the same one.
            if opened == nil { try? await left.lock() }
        }
    }

    /// Goes on in the language of the screens, where the person changed that while the diary was open.
    public func speak() async throws {
        try await changing.take {
            let language = phone.language()
            guard let was = opened, language != was.language else { return }
            let between = phone.between
            let speaking = try await was.diary.run { OpenDiary(between(try $0.inLanguage(language: language))) }
            try? was.listening.stop()
            try show(speaking, language)
        }
    }

    /// A call of the core, on a thread that may wait; of a locked diary it fails with `Locked`.
    public func call<Answer: Sendable>(
        _ call: @escaping @Sendable (Diary, Moment) throws -> Answer
    ) async throws -> Answer {
        let now = phone.now()
        return try await core().run { try call($0, now) }
    }

    /// The open diary, for calls that tell how far they are and for talks with a relay.
    public func core() throws -> OpenDiary {
        guard let opened else { throw SomacardError.Locked }
        return opened.diary
    }

    /// How new the parts of the open diary are at this moment: ``news`` may come a moment later.
    var newest: News { opened?.hearing.news ?? news }

    /// Closes the file and drops the keys.
    public func lock() async {
        await changing.take {
            let was = close()
            try? await was?.diary.lock()
        }
    }

    /// Erases everything on this phone; what was handed out can't be recalled.
    public func erase() async throws {
        try await changing.take {
            await forget()
            try await elsewhere { try eraseDiary(folder: $0.folder.path, vault: $0.vault) }
            close()
        }
    }

    @discardableResult
    private func close() -> Opened? {
        let was = opened
        opened = nil
        isLocked = true
        try? was?.listening.stop()
        return was
    }

    private func show(_ diary: OpenDiary, _ language: Language) throws {
        let opening = news.opening + 1
        let hearing = Hearing(opening: opening) { [weak self] in
            Task { @MainActor in self?.hear() }
        }
        let listening = try diary.diary.listen(listener: hearing)
        opened = Opened(diary: diary, hearing: hearing, listening: listening, language: language)
        news = hearing.news
    }

    private func hear() {
        if let hearing = opened?.hearing { news = hearing.news }
    }

    private func opening(_ how: @escaping Making) async throws -> OpenDiary {
        let phone = phone
        return try await OpenDiary.opening { phone.between(try how(phone)) }
    }

    /// What waits for the disk or the keys, on no actor.
    func elsewhere<Answer: Sendable>(_ work: @escaping @Sendable (Phone) throws -> Answer) async throws -> Answer {
        let phone = phone
        return try await Task.detached { try work(phone) }.value
    }
}
