// To a linked clinic: sealed to its key, through the relay. That it was delivered is known; what becomes of it there is
// not.

import Observation
import Somacard

@MainActor
@Observable
public final class DeliverModel {
    public let here: Here
    public let work: Work
    public private(set) var report: ShareReport?
    private let request: ShareRequest

    public init(_ here: Here, _ request: ShareRequest) {
        self.here = here
        self.request = request
        work = here.work()
    }

    public var done: Bool { report?.done ?? false }

    public func send() async {
        await work.begin { [self, request] work in
            report = nil
            let pdf = try await work.pdf(request)
            report = try await work.sent {
                try $0.shareToClinic(now: $1, request: request, alsoTo: [], pdf: pdf, job: $2)
            }
        }
    }
}

extension Work {
    /// Makes something and brings it to the relay.
    func sent(_ make: @escaping @Sendable (Diary, Moment, Job) throws -> ShareSession) async throws -> ShareReport {
        let session = try await long(make)
        return try await diary.core().talk(asking: diary.phone.ask) { _ in session }
    }
}
