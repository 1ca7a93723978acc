// Something that takes a while: a long call of the core, or a talk with a relay. It tells how far it is and can be stopped;
// going to another place does not end it, leaving its own does.

import Foundation
import Observation
import Somacard

/// One thing at a time.
@MainActor
@Observable
public final class Work {
    public let diary: PhoneDiary

    /// It runs now.
    public private(set) var running = false

    /// How far it is, 0 to 1; nothing while nobody knows.
    public private(set) var fraction: Double?

    /// Why it was refused.
    public private(set) var refused: SomacardError?

    @ObservationIgnored private var task: Task<Void, Never>?
    @ObservationIgnored private let whenLeft: @MainActor (@escaping @MainActor () -> Void) -> Void

    /// - Parameter whenLeft: told what to do when the place of the work is left.
    public init(
        _ diary: PhoneDiary, whenLeft: @escaping @MainActor (@escaping @MainActor () -> Void) -> Void = { _ in }
    ) {
        self.diary = diary
        self.whenLeft = whenLeft
    }

    /// Does it, unless something runs already; comes back when it is done, refused or stopped.
    public func begin(_ what: @escaping @MainActor (Work) async throws -> Void) async {
        guard !running else { return }
        running = true
        refused = nil
        let task = Task { await run(what) }
        self.task = task
        whenLeft { task.cancel() }
        await task.value
    }

    private func run(_ what: @MainActor (Work) async throws -> Void) async {
        do {
            try await what(self)
        } catch is CancellationError {
            // The person did not want to wait.
        } catch SomacardError.Locked {
            // A locked diary shows its own screen.
        } catch let why as SomacardError {
            refused = why
        } catch {
            // A file of the person's that can't be read or written: what it is called stays out of any log.
            refused = .Failed(reason: error.forLog)
        }
        fraction = nil
        running = false
    }

    /// How far it is, said by the work itself.
    func tell(_ fraction: Double) {
        if running { self.fraction = fraction }
    }

    /// The person does not want to wait for it.
    public func stop() {
        task?.cancel()
    }

    /// The person has read why.
    public func dismiss() {
        refused = nil
    }

    /// A short call of the core.
    public func call<Answer: Sendable>(
        _ call: @escaping @Sendable (Diary, Moment) throws -> Answer
    ) async throws -> Answer {
        try await diary.call(call)
    }

    /// A long one, which tells how far it is.
    public func long<Answer: Sendable>(
        _ call: @escaping @Sendable (Diary, Moment, Job) throws -> Answer
    ) async throws -> Answer {
        let now = diary.phone.now()
        let job = try Job()
        let watching = Task {
            while !Task.isCancelled {
                fraction = try? job.fraction()
                try await Task.sleep(for: .milliseconds(100))
            }
        }
        defer {
            watching.cancel()
            fraction = nil
        }
        return try await diary.core().long(job) { try call($0, now, $1) }
    }
}
