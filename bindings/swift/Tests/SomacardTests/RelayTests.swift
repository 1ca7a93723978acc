// Talks with a relay: what is asked, how they end, and that nothing prints a secret. The relay is a closure here, or is
// not there.

import Foundation
import Somacard
import Testing

@Suite(.timeLimit(.minutes(2))) struct RelayTests {
    private func waiting(for relay: String) async throws -> (OpenDiary, Place) {
        let place = try Place()
        let diary = OpenDiary(try place.create())
        _ = try await diary.run {
            try $0.openMailbox(now: now, relay: relay, join: "a-join-code", deviceName: "Phone")
        }
        return (diary, place)
    }

    @Test func aRefusedCodeEndsTheSync() async throws {
        let (diary, place) = try await waiting(for: "https://relay.example")
        let asked = Guarded<[Request]>([])
        let refusing: @Sendable (Request) async -> Response? = { request in
            asked.with { $0.append(request) }
            return Response(status: 403, body: Data())
        }
        let report = try await diary.talk(asking: refusing) { try $0.sync(now: now) }
        #expect(report.ended == .joinRefused)
        #expect(asked.value.map(\.method) == [.post])
        withExtendedLifetime(place) {}
    }

    @Test func aRelayThatIsNotThereEndsItForNow() async throws {
        // Nobody listens at the discard port.
        let (diary, place) = try await waiting(for: "http://127.0.0.1:9")
        let report = try await diary.talk { try $0.sync(now: now) }
        #expect(report.ended == .later)
        #expect(report.text.contains("Try again later"))
        withExtendedLifetime(place) {}
    }

    @Test func aPairingThatNobodyAnswersExpires() async throws {
        let place = try Place()
        let diary = OpenDiary(try place.create())
        let code = "SOMACARD-PAIR-1 https://relay.example 000102030405060708090a0b0c0d0e0f"
        let pairing = try await diary.run { try $0.join(now: now, scanned: code, deviceName: "Tablet") }
        let minutes = Guarded<Int64>(0)
        let later: @Sendable () -> Moment = {
            let minute = minutes.with { minute in
                minute += 6
                return minute
            }
            return Moment(instant: now.instant + minute * 60_000, offsetMinutes: now.offsetMinutes)
        }
        let unlet: @Sendable (Request) async -> Response? = { _ in Response(status: 401, body: Data()) }
        let over = try await diary.pair(pairing, asking: unlet, now: later) { _ in true }
        #expect(over.end == .expired)
        #expect(over.text.hasPrefix("Not paired"))
    }

    @Test func aFileOfSixteenMegabytesArrivesWhole() async throws {
        let server = try OneAnswer(status: 201)
        let file = Data((0..<16 << 20).map { UInt8($0 % 251) })
        let request = Request(
            method: .put, url: "http://127.0.0.1:\(server.port)/v1/blobs/x?days=7", authorization: "Bearer 0",
            contentType: "application/octet-stream", body: file)
        let response = await request.answered()
        #expect(response?.status == 201)
        #expect(server.came == file)
    }

    @Test func whatIsSharedByALinkIsPrintedByNothing() async throws {
        let (diary, place) = try await waiting(for: "https://relay.example")
        // The mailbox is opened, and no more is read.
        let opening: @Sendable (Request) async -> Response? = { request in
            Response(status: request.url.hasSuffix("/v1/mailboxes") ? 201 : 503, body: Data())
        }
        _ = try await diary.talk(asking: opening) { try $0.sync(now: now) }
        let kept = Guarded<Data>(Data())
        let keeping: @Sendable (Request) async -> Response? = { request in
            kept.with { $0 = request.body }
            return Response(status: 201, body: Data())
        }
        let report = try await diary.talk(asking: keeping) { diary in
            let request = ShareRequest(scope: try diary.sharePreset(role: .dbtTherapist))
            return try diary.shareLink(now: now, request: request, days: 7, pdf: nil, job: Job())
        }
        let link = try #require(report.link)
        #expect(report.done && link.text.hasPrefix("shlink:/") && kept.value.starts(with: Data("eyJ".utf8)))
        #expect(link.qr.rows.count == link.qr.rows[0].count)
        for secret: Any in [report, ShareStep.done(report: report), link, link.qr] {
            var dumped = ""
            dump(secret, to: &dumped)
            let printed = "\(secret) \(String(reflecting: secret)) \(dumped)"
            #expect(!printed.contains("shlink") && !printed.contains("svg"))
        }
        withExtendedLifetime(place) {}
    }

    @Test func whatHoldsASecretPrintsNone() {
        let body = Data("4711".utf8)
        let request = Request(
            method: .put, url: "https://relay.example/x", authorization: "Bearer 4711", contentType: nil, body: body)
        let code = PairingCode(
            text: "4711", words: ["wolf"], relay: "https://relay.example", minutes: 10, scanText: "", wordsText: "",
            relayText: "")
        for secret: Any in [request, SyncStep.ask(request: request), Response(status: 200, body: body), code] {
            var dumped = ""
            dump(secret, to: &dumped)
            let printed = "\(secret) \(String(reflecting: secret)) \(dumped)"
            #expect(!printed.contains("4711") && !printed.contains("wolf") && !printed.contains("52"))
        }
    }
}
