// The calls of sync and of links with clinics. What the relay answers is told by the story.

import Foundation
import Somacard

extension Story {
    func relays(_ name: String, _ with: Json) throws -> Any? {
        try syncing(name, with) ?? pairing(name, with) ?? clinics(name, with)
    }

    private func syncing(_ name: String, _ with: Json) throws -> Any? {
        let now = with["now"].moment
        switch name {
        case "syncing": return try diary!.syncing(now: now)
        case "open_mailbox":
            return try diary!.openMailbox(
                now: now, relay: with["relay"].text!, join: with["join"].text!, deviceName: with["device_name"].text!)
        case "stop_syncing": return try diary!.stopSyncing(now: now)
        case "sync":
            session = try diary!.sync(now: now)
            return Json.null
        case "sync_next":
            switch try session!.next() {
            case .ask(let request): return try asked(request)
            case .done(let report): return report
            }
        case "sync_answer":
            try session!.answer(response: response(with))
            return Json.null
        default: return nil
        }
    }

    private func pairing(_ name: String, _ with: Json) throws -> Any? {
        let now = with["now"].moment
        switch name {
        case "join":
            pairing = try diary!.join(now: now, scanned: with["scanned"].text!, deviceName: with["device_name"].text!)
            return Json.null
        case "pairing_next":
            switch try pairing!.next(now: now) {
            case .ask(let request): return try asked(request)
            case let step: return step
            }
        case "pairing_answer":
            try pairing!.answer(response: response(with))
            return Json.null
        default: return nil
        }
    }

    private func clinics(_ name: String, _ with: Json) throws -> Any? {
        let now = with["now"].moment
        switch name {
        case "scan_clinic": return try diary!.scanClinic(now: now, invitation: invitation(with))
        case "link_clinic":
            return try diary!.linkClinic(
                now: now, invitation: invitation(with), knownAs: with["known_as"].text!,
                compared: with["compared"].text)
        case "clinic_session":
            session = try diary!.clinicSession(now: now, pair: with["pair"].text!)
            return Json.null
        case "forget_clinic": return try diary!.forgetClinic(now: now, pair: with["pair"].text!)
        default: return nil
        }
    }

    private func invitation(_ with: Json) throws -> String {
        guard let golden = with["golden"].text else { return with["text"].text! }
        return try String(contentsOf: self.golden(golden).appendingPathComponent("invitation.txt"), encoding: .utf8)
    }

    /// A question to the relay, as the story looks at it.
    private func asked(_ request: Request) throws -> Json {
        .fields([
            "method": .text("\(request.method)"), "url": .text(request.url),
            "authorized": .bool(request.authorization != nil),
            "body": request.body.isEmpty ? .null : try JSONDecoder().decode(Json.self, from: request.body),
            "printed": .text("\(request)"),
        ])
    }

    private func response(_ with: Json) -> Response {
        Response(status: UInt16(with["status"].int), body: Data())
    }
}
