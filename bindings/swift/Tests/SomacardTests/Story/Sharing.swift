// The story's calls of sharing.

import Foundation
import Somacard

extension Story {
    func sharing(_ name: String, _ with: Json) throws -> Any? {
        let now = with["now"].moment
        switch name {
        case "share_preset": return try diary!.sharePreset(role: with["role"].chosen())
        case "report":
            return try diary!.report(now: now, from: nil, to: nil, scope: with["scope"].scope, job: Job())
        case "share_screen":
            return try diary!.shareScreen(
                now: now, recipient: with["recipient"].text, scope: with["scope"].some(\.scope),
                named: with["named"].bool == true)
        case "add_recipient":
            return try diary!.addRecipient(now: now, name: with["name"].text!, role: with["role"].chosen())
        case "share_file":
            return try diary!.shareFile(
                now: now, request: request(with), form: with["form"].chosen(), pdf: nil, path: file(with), job: Job())
        case "share_log": return try diary!.shareLog(now: now)
        case "share_link":
            _ = try diary!.shareLink(now: now, request: request(with), days: 7, pdf: nil, job: Job())
            return Json.null
        default: return nil
        }
    }

    private func request(_ with: Json) -> ShareRequest {
        ShareRequest(
            scope: with["scope"].scope, recipient: with["recipient"].text, named: with["named"].bool == true)
    }
}

extension Json {
    /// A scope as it was told, or as a screen had it.
    fileprivate var scope: ShareScope {
        ShareScope(
            role: self["role"].chosen(), parts: self["parts"].list.map { $0.chosen() },
            withoutItems: self["without_items"].list.compactMap(\.text),
            healthQuestions: self["health_questions"].list.compactMap(\.text))
    }
}
