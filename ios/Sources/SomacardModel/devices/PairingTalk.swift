// Two devices of one person: what the first shows, the six digits on both, and how it ended. After a yes on both the
// diary is synced. Nothing of it is kept.

import Observation
import Somacard

@MainActor
@Observable
public final class PairingTalk {
    public let work: Work

    /// What the first device shows; nothing on the second.
    public private(set) var code: PairingCode?

    /// What both ask.
    public private(set) var question: PairingQuestion?

    /// The person said yes, and the other device waits for its own.
    public private(set) var saidYes = false

    /// How the pairing ended, and the same in words.
    public private(set) var end: (end: PairingEnd, text: String)?

    /// How the sync after it ended.
    public private(set) var report: SyncReport?

    @ObservationIgnored private var answer: CheckedContinuation<Bool, Never>?

    public init(_ work: Work) { self.work = work }

    public var paired: Bool { end?.end == .paired }

    /// While the person is asked, nobody waits but for them.
    public var waits: Bool { question == nil || saidYes }

    public func begin(_ start: @escaping @Sendable (Diary, Moment) throws -> Pairing) async {
        await work.begin { [self] work in
            end = nil
            report = nil
            end = try await pair(work, start)
            if paired { report = try await work.talked { try $0.sync(now: $1) } }
        }
    }

    private func pair(
        _ work: Work, _ start: @escaping @Sendable (Diary, Moment) throws -> Pairing
    ) async throws -> (end: PairingEnd, text: String) {
        defer { (code, question, saidYes) = (nil, nil, false) }
        let pairing = try await work.call(start)
        code = try pairing.code()
        let phone = work.diary.phone
        return try await work.diary.core().pair(pairing, asking: phone.ask, now: { phone.now() }) { [self] in
            await compare($0)
        }
    }

    /// Whether the digits are the same on both.
    public func compared(same: Bool) {
        saidYes = same
        answer?.resume(returning: same)
        answer = nil
    }

    /// Who leaves without an answer has not said yes.
    private func compare(_ asked: PairingQuestion) async -> Bool {
        question = asked
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                if Task.isCancelled { continuation.resume(returning: false) } else { answer = continuation }
            }
        } onCancel: {
            Task { @MainActor in compared(same: false) }
        }
    }
}
