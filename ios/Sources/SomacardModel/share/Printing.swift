// The phone's own printing of a page of the core: on paper, and as a PDF that goes along.

import Foundation
import Somacard

public protocol Printing: Sendable {
    /// The page as a PDF; nothing where that did not come about: then the page goes along alone.
    func pdf(html: String, title: String) async -> Data?

    /// Lets the person choose a printer; whether they sent it there. Nothing is known of the paper.
    func print(html: String, title: String) async -> Bool
}

extension Work {
    /// The report of what is asked for as the phone prints it, where it can.
    func pdf(_ request: ShareRequest) async throws -> Data? {
        guard let printing = diary.phone.printing else { return nil }
        let page = try await long { try $0.sharePage(now: $1, request: request, job: $2) }
        return await printing.pdf(html: page.html, title: request.fileName(""))
    }
}
