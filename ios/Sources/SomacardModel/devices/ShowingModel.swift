// This device shows another one how to join: a code for ten minutes, then six digits on both.

import Observation
import Somacard

@MainActor
@Observable
public final class ShowingModel {
    public let here: Here
    public let pairing: PairingTalk
    @ObservationIgnored private var shown = false

    public init(_ here: Here) {
        self.here = here
        pairing = PairingTalk(here.work())
    }

    /// A first code is shown when the place is seen first.
    public func appear() async {
        guard !shown else { return }
        shown = true
        await show()
    }

    public func show() async { await pairing.begin { try $0.showPairing(now: $1) } }

    public var canShowNew: Bool { !pairing.work.running && !pairing.paired }

    /// The devices are paired, and it can be read so.
    public var over: Bool { !pairing.work.running && pairing.paired }
}

extension PairingCode {
    /// What a camera reads of it; `label` says what it is for to those who can't see it.
    public func picture(label: String) -> QrCode? { try? qrCode(text: text, label: label) }
}

extension String {
    /// Six digits as two groups of three.
    public var inTwoGroups: String { "\(prefix(count / 2)) \(dropFirst(count / 2))" }

    /// As it is read aloud.
    public var digitByDigit: String { map(String.init).joined(separator: " ") }
}
