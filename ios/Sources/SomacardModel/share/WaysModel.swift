// The last look before something goes, and which ways out there are.

import Observation
import Somacard

@MainActor
@Observable
public final class WaysModel {
    public let here: Here
    public let screen: Screen<ShareScreen>

    public init(_ here: Here, _ request: ShareRequest) {
        self.here = here
        screen = here.screen(revision: \.revision) { try $0.looked($1, request) }
    }

    /// What goes, with how many entries of it.
    public func goes(_ share: ShareScreen) -> [String] {
        share.parts.filter(\.chosen).map { [$0.label, $0.entriesText].compactMap { $0 }.joined(separator: ": ") }
    }

    /// What does not go, by its name.
    public func leftOut(_ share: ShareScreen) -> [String] {
        share.parts.filter { !$0.chosen }.map(\.label) + [share.itemsText].compactMap { $0 }
    }

    public func look(_ share: ShareScreen) { here.go(.share(.report(share.request))) }

    public func file(_ share: ShareScreen) {
        here.go(.share(.file(share.request, sealable: recipient(share)?.sealable ?? false)))
    }

    public func underKey(_ share: ShareScreen) { here.go(.share(.underKey(share.request))) }

    public func link(_ share: ShareScreen) { here.go(.share(.link(share.request))) }

    /// The linked clinic that it is for, if it is for one.
    public func clinic(_ share: ShareScreen) -> ShareRecipientRow? {
        recipient(share).flatMap { $0.linked ? $0 : nil }
    }

    public func deliver(_ share: ShareScreen, to clinic: ShareRecipientRow) {
        here.go(.share(.deliver(share.request, name: clinic.label)))
    }

    private func recipient(_ share: ShareScreen) -> ShareRecipientRow? {
        share.recipients.first { $0.id == share.request.recipient }
    }
}
