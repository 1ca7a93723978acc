// The mailbox read with the 24 recovery words alone, when every device is gone: into a diary that was made for it and
// has nothing in it yet. Only the person can say whether what came is all there was.

import Observation
import Somacard

@MainActor
@Observable
public final class RecoveringModel {
    public let talk: Talk
    public var relay = "https://"
    public var words = ""

    public init(_ work: Work) { talk = Talk(work) }

    public var over: Bool { talk.report?.ended == .synced }

    /// Words are typed, and nothing has come.
    public var isTouched: Bool { !over && !words.isBlank }

    /// A field shows what is wrong with it.
    public var isAtAField: Bool { ["relay", "recovery-words"].contains(talk.work.refused?.field) }

    public func recover() async {
        let (relay, words) = (relay.trimmed, words)
        await talk.begin { try $0.recover(now: $1, relay: relay, words: words) }
        if over { self.words = "" }
    }
}
