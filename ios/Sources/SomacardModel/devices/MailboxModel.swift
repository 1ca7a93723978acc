// A mailbox of the diary's own at a relay, opened with the code that its operator gave.

import Observation
import Somacard

@MainActor
@Observable
public final class MailboxModel {
    public let here: Here
    public let talk: Talk
    public var relay = "https://"
    public var code = ""
    public var name = ""

    public init(_ here: Here) {
        self.here = here
        talk = Talk(here.work())
    }

    /// The mailbox is noted here, and the relay has said something.
    public var open: Bool { talk.report != nil }

    /// Something is typed, and there is no mailbox yet.
    public var isTouched: Bool { !open && ![code, name].allSatisfy(\.isBlank) }

    /// A field shows what is wrong with it.
    public var isAtAField: Bool { ["relay", "device-name"].contains(talk.work.refused?.field) }

    public func goOn() async {
        if open { here.back() } else { await make() }
    }

    /// Notes the mailbox, and opens it with a first sync.
    public func make() async {
        let (relay, code, name) = (relay.trimmed, code.trimmed, name)
        await talk.begin { work in
            _ = try await work.call { try $0.openMailbox(now: $1, relay: relay, join: code, deviceName: name) }
        } _: {
            try $0.sync(now: $1)
        }
    }
}
