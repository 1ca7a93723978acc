// A diary off the main thread. The core's calls are short but they block: they read and write a file. This actor owns a
// diary and makes its calls one after the other on a thread of their own, never on the main one and never on those that
// Swift's other tasks share.

import Dispatch

@_exported import SomacardCore

/// An open diary for screens to wait for: `let today = try await diary.run { try $0.today(now: .now()) }`.
public actor OpenDiary {
    /// The diary itself, for what is called from another thread already. Its calls block.
    public nonisolated let diary: Diary
    private nonisolated let turns: Turns

    /// Takes a diary that is open.
    public init(_ diary: Diary) {
        self.init(diary, turns: Turns())
    }

    private init(_ diary: Diary, turns: Turns) {
        self.diary = diary
        self.turns = turns
    }

    public nonisolated var unownedExecutor: UnownedSerialExecutor {
        turns.asUnownedSerialExecutor()
    }

    /// Opens, begins or restores one: `try await OpenDiary.opening { try .open(folder: …, vault: …, language: …) }`.
    public static func opening(_ open: @escaping @Sendable () throws -> Diary) async throws -> OpenDiary {
        let turns = Turns()
        return OpenDiary(try await turns.take(open), turns: turns)
    }

    /// Makes calls in one go. What was asked for is done even when the task that asked is cancelled meanwhile: an entry
    /// is saved when its screen has gone. Two calls in one `run` have no other of this actor between them.
    public func run<Answer: Sendable>(_ calls: @Sendable (Diary) throws -> Answer) rethrows -> Answer {
        try calls(diary)
    }

    /// A long call, such as an import, insights or a report, on a thread of its own beside the screens. Cancelling the
    /// task cancels the job: the call throws `SomacardError.Cancelled` then and has changed nothing, unless it was done
    /// already. A screen that shows how far it is makes the job itself and asks it for its `fraction()`.
    public nonisolated func long<Answer: Sendable>(
        _ job: Job? = nil, _ call: @escaping @Sendable (Diary, Job) throws -> Answer
    ) async throws -> Answer {
        let job = try job ?? Job()
        return try await withTaskCancellationHandler {
            try await Turns().take { [diary] in try call(diary, job) }
        } onCancel: {
            try? job.cancel()
        }
    }

    /// Closes the file and drops the keys. It does not wait for its turn: what waits is refused as `Locked`, and only a
    /// call that is being made comes first.
    public nonisolated func lock() async throws {
        try await Turns().take { [diary] in try diary.lock() }
    }
}

/// One thing after the other on a thread that may block.
private final class Turns: SerialExecutor {
    private let queue = DispatchQueue(label: "somacard.diary", qos: .userInitiated)

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { job.runSynchronously(on: self.asUnownedSerialExecutor()) }
    }

    /// Something that is done on no actor, in its turn.
    func take<Answer: Sendable>(_ work: @escaping @Sendable () throws -> Answer) async throws -> Answer {
        try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Result(catching: work)) }
        }
    }
}
