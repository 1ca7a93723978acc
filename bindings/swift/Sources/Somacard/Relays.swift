// What an app does with a relay: asks it what the core wants asked, and hands back what it answered.

import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

extension OpenDiary {
    /// Talks with a relay until it is over: a sync, a recovery or a clinic's mailbox. Between two questions the diary is
    /// free for others. Cancelled, it stops where it is, and the next session goes on from there. What the relay does
    /// not answer at all ends it as `later`.
    ///
    ///     let report = try await diary.talk { try $0.sync(now: .now()) }
    public func talk(
        asking ask: @Sendable (Request) async -> Response? = { await $0.answered() },
        _ begin: @Sendable (Diary) throws -> SyncSession
    ) async throws -> SyncReport {
        let session = try begin(diary)
        while true {
            try Task.checkCancellation()
            switch try session.next() {
            case .done(let report): return report
            case .ask(let request):
                let response = await ask(request)
                try session.answer(response: response ?? Response(status: 503, body: Data()))
            }
        }
    }

    /// Brings to a relay what goes out, or takes it back, until that is over. Cancelled, it stops where it is, and the log
    /// says that it is not known to be there. What the relay does not answer at all ends it as `later`.
    ///
    ///     let report = try await diary.talk {
    ///         try $0.shareLink(now: .now(), request: request, days: 7, pdf: pdf, job: job)
    ///     }
    public func talk(
        asking ask: @Sendable (Request) async -> Response? = { await $0.answered() },
        _ begin: @Sendable (Diary) throws -> ShareSession
    ) async throws -> ShareReport {
        let session = try begin(diary)
        while true {
            try Task.checkCancellation()
            switch try session.next() {
            case .done(let report): return report
            case .ask(let request):
                let response = await ask(request)
                try session.answer(response: response ?? Response(status: 503, body: Data()))
            }
        }
    }

    /// Pairs until it is over, at most ten minutes. `compare` asks the person and gives their answer; after a yes it
    /// shows `afterYes`. A relay that does not answer is asked again.
    public func pair(
        _ pairing: Pairing, asking ask: @Sendable (Request) async -> Response? = { await $0.answered() },
        now: @Sendable () -> Moment = { .now() },
        comparing compare: @Sendable (PairingQuestion) async -> Bool
    ) async throws -> (end: PairingEnd, text: String) {
        while true {
            switch try pairing.next(now: now()) {
            case .done(let end, let text): return (end, text)
            case .compare(let question): try pairing.compared(same: await compare(question))
            case .wait: try await Task.sleep(for: .milliseconds(1500))
            case .ask(let request):
                if let response = await ask(request) {
                    try pairing.answer(response: response)
                } else {
                    try await Task.sleep(for: .milliseconds(1500))
                }
            }
            try Task.checkCancellation()
        }
    }
}

extension Request {
    /// Asks the relay; nothing when it can't be reached, or says more than a relay ever does. No redirect, no cache, no
    /// cookie, and nothing of the phone in the request: not its system, not its language.
    public func answered() async -> Response? {
        guard let url = URL(string: url) else { return nil }
        // A file of 16 MiB takes its time on a slow line.
        let wait = 30 + Double(body.count) / Self.slowest
        var request = URLRequest(url: url, cachePolicy: .reloadIgnoringLocalCacheData, timeoutInterval: wait)
        request.httpMethod = "\(method)".uppercased()
        request.setValue(authorization, forHTTPHeaderField: "Authorization")
        request.setValue(contentType, forHTTPHeaderField: "Content-Type")
        request.setValue("somacard", forHTTPHeaderField: "User-Agent")
        request.setValue("*", forHTTPHeaderField: "Accept-Language")
        request.httpShouldHandleCookies = false
        if method == .post || method == .put { request.httpBody = body }
        let session = URLSession(configuration: .ephemeral, delegate: NoRedirects(), delegateQueue: nil)
        defer { session.finishTasksAndInvalidate() }
        guard let (data, answer) = try? await session.data(for: request), data.count <= Self.most,
            let status = (answer as? HTTPURLResponse)?.statusCode
        else { return nil }
        return Response(status: UInt16(clamping: status), body: data)
    }

    /// What is asked for is of about 2 MiB at most, a page of a mailbox; a file of up to 16 MiB only goes out.
    private static let most = 4 << 20
    /// Bytes a second that a line has at least.
    private static let slowest = 20_000.0
}

/// A relay sends nobody elsewhere.
private final class NoRedirects: NSObject, URLSessionTaskDelegate {
    func urlSession(
        _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
        newRequest request: URLRequest, completionHandler: @escaping @Sendable (URLRequest?) -> Void
    ) {
        completionHandler(nil)
    }
}
