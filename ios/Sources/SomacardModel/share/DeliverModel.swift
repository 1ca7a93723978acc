// To a linked clinic: sealed to its key, through the relay. That it was delivered is known; what becomes of it there is
// not.

import Foundation
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
            report = try await work.sent(request) {
                try $0.shareToClinic(now: $1, request: request, alsoTo: [], pdf: $2, job: $3)
            }
        }
    }
}

extension Work {
    /// Makes something of a request, with its page as a PDF, and brings it to the relay.
    func sent(
        _ request: ShareRequest, _ make: @escaping @Sendable (Diary, Moment, Data?, Job) throws -> ShareSession
    ) async throws -> ShareReport {
        let pdf = try await pdf(request)
        let session = try await long { try make($0, $1, pdf, $2) }
        return try await diary.core().talk(asking: diary.phone.ask) { _ in session }
    }
}
