// The places of this room.

import Somacard

public enum SharePlace: Hashable, Sendable {
    /// For whom, which days, what goes.
    case home
    case addRecipient
    /// Somebody whom the person named, to change.
    case recipient(ShareRecipientRow)
    /// The last look, and the ways out.
    case ways(ShareRequest)
    case report(ShareRequest)
    /// Whether they have a key that a file can be sealed to, is `sealable`.
    case file(ShareRequest, sealable: Bool)
    case underKey(ShareRequest)
    case link(ShareRequest)
    /// To the linked clinic that the person calls `name`.
    case deliver(ShareRequest, name: String)
    case log
    /// A link that was made before, by its id in the log.
    case sharedLink(String)

    var title: Word {
        switch self {
        case .home: .share
        case .addRecipient: .shareAddSomebody
        case .recipient: .shareSomebody
        case .ways: .shareWays
        case .report: .shareReportTitle
        case .file: .shareFile
        case .underKey: .shareUnderKey
        case .link, .sharedLink: .shareLink
        case .deliver: .shareDeliver
        case .log: .shareLog
        }
    }
}
