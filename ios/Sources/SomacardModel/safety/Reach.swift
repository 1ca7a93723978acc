// A way to reach somebody: it opens the phone's own asking before a call, its messages or its browser, with the number
// in place. The person presses "call" or "send" there: nothing is ever called or sent from here.

import Foundation
import Somacard

extension Reach {
    /// What its button says.
    public var words: Word {
        switch by {
        case .call: .safetyCall(number: shown)
        case .textMessage:
            keyword.map { .safetyTextKeyword(keyword: $0, number: shown) } ?? .safetyText(number: shown)
        case .chat: .safetyChat
        }
    }

    /// What the phone opens; a text message begins with its word already.
    public var url: URL? {
        guard by == .textMessage, let keyword else { return URL(string: link) }
        // An iPhone's messages take the text so, and leave it out where it is said otherwise.
        return keyword.addingPercentEncoding(withAllowedCharacters: .alphanumerics)
            .flatMap { URL(string: "\(link)&body=\($0)") }
    }

    /// A picture of the system's own, for the eyes alone.
    public var symbol: String {
        switch by {
        case .call: "phone"
        case .textMessage: "message"
        case .chat: "bubble.left.and.bubble.right"
        }
    }

    /// What is said where nothing on the phone opened it.
    public var nothingOpened: Word { .safetyNothingOpened(number: shown) }
}
