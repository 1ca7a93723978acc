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
