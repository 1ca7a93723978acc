// A talk with a relay: a sync, a clinic's mailbox, a recovery. How far it is, and how it ended in the core's words.

import Observation
import Somacard

@MainActor
@Observable
public final class Talk {
    public typealias Beginning = @Sendable (Diary, Moment) throws -> SyncSession

    public let work: Work

    /// How the last one ended.
    public private(set) var report: SyncReport?

    public init(_ work: Work) { self.work = work }

    /// Does `first` before, as a part of it.
    public func begin(
        first: @escaping @MainActor (Work) async throws -> Void = { _ in }, _ session: @escaping Beginning
    ) async {
        await work.begin { [self] work in
            report = nil
            try await first(work)
            report = try await work.talked(session)
        }
    }
}

extension Work {
    /// One talk to its end.
    func talked(_ beginning: @escaping Talk.Beginning) async throws -> SyncReport {
        let session = try await call(beginning)
        let ask = diary.phone.ask
        return try await diary.core().talk { [self] request in
            // Of a talk that is a few requests long it is 0 until the end.
            if let far = try? session.fraction(), far > 0 { await tell(far) }
            return await ask(request)
        } _: { _ in
            session
        }
    }
}
