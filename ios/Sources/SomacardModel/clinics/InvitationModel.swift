// From an invitation's text to a link: what was typed or pasted, what it says, the yes to it, and the first talk.
// Reading it keeps nothing and sends nothing.

import Observation
import Somacard

@MainActor
@Observable
public final class InvitationModel {
    public let here: Here
    public let work: Work
    public let talk: Talk
    public var text = ""
    public private(set) var preview: ClinicPreview?
    public var knownAs = ""

    /// The six words as the clinic shows them.
    public var compared = ""
    public private(set) var linked = false

    public init(_ here: Here) {
        self.here = here
        work = here.work()
        talk = Talk(here.work())
    }

    /// Something is typed that is not linked.
    public var isTouched: Bool { !linked && ![text, knownAs, compared].allSatisfy(\.isBlank) }

    /// What is next: reading, linking, leaving.
    public var bar: Word { linked ? .clinicsDone : preview == nil ? .clinicsRead : .clinicsLink }

    public var canGoOn: Bool { linked || !work.running && (preview != nil || !text.trimmed.isEmpty) }

    public func goOn() async {
        if linked {
            here.back()
        } else if preview == nil {
            await read()
        } else {
            await link()
        }
    }

    /// A field shows what is wrong with it.
    public var isAtAField: Bool { ["known-as", "compare"].contains(work.refused?.field) }

    /// What was pasted is read at once.
    public func paste(_ code: String) async {
        text = code
        await read()
    }

    public func read() async {
        let invitation = text.trimmed
        await work.begin { [self] work in
            preview = try await work.call { try $0.scanClinic(now: $1, invitation: invitation) }
        }
    }

    public func another() {
        preview = nil
        text = ""
        work.dismiss()
    }

    /// Links, and tells the clinic who the person is.
    public func link() async {
        let (invitation, name, words) = (text.trimmed, knownAs, compared.trimmed.isEmpty ? nil : compared)
        var pair: String?
        await work.begin { [self] work in
            do {
                let made = try await work.call {
                    try $0.linkClinic(now: $1, invitation: invitation, knownAs: name, compared: words)
                }
                pair = made.pair
            } catch SomacardError.SavedThenLocked(let id) {
                // It is linked; only the answer was not read.
                pair = id
            }
            linked = true
        }
        if let pair { await talk.begin { try $0.clinicSession(now: $1, pair: pair) } }
    }
}
