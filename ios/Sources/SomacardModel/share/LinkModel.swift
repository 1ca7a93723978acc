// A link for some days: the sealed file lies at the relay, who has the link can read it. There is no link before it
// lies there. And a link that was made before, shown again.

import Observation
import Somacard

/// The core's `ShareLink`, by a name that leaves SwiftUI's its own.
public typealias LinkToShare = Somacard.ShareLink

@MainActor
@Observable
public final class LinkModel {
    public let here: Here
    public let work: Work
    public private(set) var days = "7"
    public private(set) var report: ShareReport?
    private let request: ShareRequest

    public init(_ here: Here, _ request: ShareRequest) {
        self.here = here
        self.request = request
        work = here.work()
    }

    /// It lies there: there is no more to ask.
    public var done: Bool { report?.done ?? false }

    public var wrongDays: Phrase? { work.refused?.wrong(at: "days") }

    /// A link needs a mailbox at a relay, and there is none yet.
    public var needsMailbox: Bool {
        if case .NotYet(.mailbox, _) = work.refused { true } else { false }
    }

    /// Two digits at most.
    public func type(days: String) { self.days = String(days.filter { $0.isASCII && $0.isNumber }.prefix(2)) }

    public func make() async {
        let days = UInt32(days) ?? 0
        await work.begin { [self, request] work in
            report = nil
            report = try await work.sent(request) {
                try $0.shareLink(now: $1, request: request, days: days, pdf: $2, job: $3)
            }
        }
    }

    public func send(_ link: LinkToShare) async { await here.phone.handing.handOver(link.text) }
}

@MainActor
@Observable
public final class SharedLinkModel {
    public let here: Here
    public let work: Work
    public private(set) var link: LinkToShare?
    private let share: String

    public init(_ here: Here, _ share: String) {
        self.here = here
        self.share = share
        work = here.work()
    }

    /// Reads it, when it is seen first.
    public func read() async {
        guard link == nil else { return }
        await work.begin { [self, share] work in
            link = try await work.call { try $0.sharedLink(now: $1, share: share) }
        }
    }

    public func send(_ link: LinkToShare) async { await here.phone.handing.handOver(link.text) }
}
