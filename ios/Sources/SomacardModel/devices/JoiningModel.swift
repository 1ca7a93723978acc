// This device joins another one of the same person: by the text of the other's code, or by its twelve words. What it
// takes of an open diary: one made to join has nothing yet, another one joins with all that it has.

import Observation
import Somacard

@MainActor
@Observable
public final class JoiningModel {
    public let pairing: PairingTalk
    public var name = ""
    /// By the twelve words, until the person has the text of the code to paste.
    public var byWords = true
    public var code = ""
    public var relay = "https://"
    public var words = ""

    public init(_ work: Work) { pairing = PairingTalk(work) }

    /// Something is typed, and the devices are not paired.
    public var isTouched: Bool { !pairing.paired && ![name, code, words].allSatisfy(\.isBlank) }

    /// A field shows what is wrong with it.
    public var isAtAField: Bool {
        ["device-name", "relay", "pairing-words", "invitation"].contains(pairing.work.refused?.field)
    }

    /// There is something to type.
    public var asks: Bool { !pairing.work.running && !pairing.paired }

    /// The devices are paired, and it can be read so.
    public var over: Bool { !pairing.work.running && pairing.paired }

    /// What is next: joining, or what comes after it.
    public var bar: Word? { over ? .devicesDone : asks ? .devicesJoinNow : nil }

    /// What is wrong with the code: the core speaks of its command line there.
    public var wrongCode: Phrase? {
        pairing.work.refused?.wrong(at: "invitation").map { _ in .word(.devicesCodeNotWhole) }
    }

    public func join() async {
        let (code, relay, words, name) = (code.trimmed, relay.trimmed, words, name)
        if byWords {
            await pairing.begin { try $0.joinWithWords(now: $1, relay: relay, words: words, deviceName: name) }
        } else {
            await pairing.begin { try $0.join(now: $1, scanned: code, deviceName: name) }
        }
    }
}
