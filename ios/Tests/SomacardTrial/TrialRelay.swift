// A relay that takes what comes and has nothing; it writes down what it was asked.

import Foundation
import SomacardModel

public final class TrialRelay: Sendable {
    /// What was asked, such as "PUT blobs".
    public let asked = Guarded<[String]>([])

    public init() {}

    public func answer(_ request: Request) -> Response {
        let path = request.url.components(separatedBy: "/v1/").last?
            .prefix { $0 != "/" && $0 != "?" }
        let what = "\("\(request.method)".uppercased()) \(path ?? "")"
        asked.with { $0.append(what) }
        let status: UInt16 =
            switch what {
            case "POST mailboxes", "PUT blobs": 201
            case "DELETE blobs", "DELETE mailbox": 204
            default: 503
            }
        return Response(status: status, body: Data())
    }
}

extension Trial {
    /// A relay that answers from now on.
    @discardableResult
    public func online() -> TrialRelay {
        let relay = TrialRelay()
        self.relay.value = { relay.answer($0) }
        return relay
    }

    /// Nobody ever answers: whoever asks waits until they are stopped. Comes back with what is told when somebody asks.
    public func silent() -> AsyncStream<Void> {
        let (asked, isAsked) = AsyncStream.makeStream(of: Void.self)
        relay.value = { _ in
            isAsked.yield()
            try? await Task.sleep(for: .seconds(3600))
            return nil
        }
        return asked
    }

    /// A mailbox at a relay that takes files.
    public func openMailbox() async throws {
        _ = try await core {
            try $0.openMailbox(now: $1, relay: "https://relay.example", join: "a-join-code", deviceName: "Phone")
        }
    }
}
