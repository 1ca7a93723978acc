// What changed, as a stream: `for await change in try diary.changes()`. The core calls a listener on a thread that wrote,
// after the entry is safe; the stream hands it to whoever waits.

/// Something changed: screens of these areas with a lower revision are to be read anew.
public struct Change: Sendable, Hashable {
    /// The parts of the app that may show something else now.
    public let areas: Set<Area>
    /// How many changes there were since the diary was opened.
    public let revision: UInt64
}

extension Diary {
    /// Every change from now on, whoever makes it, none left out; several writes at the same time may come as one. It
    /// stops listening when the task that reads it is cancelled or lets go of the stream, and ends when the last holder
    /// lets go of the diary. `lock()` comes as a change of all areas; it is the last one, but the stream does not end
    /// with it.
    public func changes() throws -> AsyncStream<Change> {
        try told { $0 }
    }

    /// What `news` makes of each change.
    func told<News>(
        buffering: AsyncStream<News>.Continuation.BufferingPolicy = .unbounded,
        _ news: @escaping @Sendable (Change) -> News?
    ) throws -> AsyncStream<News> {
        let (stream, continuation) = AsyncStream.makeStream(of: News.self, bufferingPolicy: buffering)
        let listening = try listen(listener: Forwarder(continuation, news))
        continuation.onTermination = { _ in try? listening.stop() }
        return stream
    }
}

extension OpenDiary {
    /// Every change from now on; see ``Diary/changes()``.
    public nonisolated func changes() throws -> AsyncStream<Change> {
        try diary.changes()
    }

    /// What `read` gives now, and again after each change in `areas` (in any, when none is named). No change is missed;
    /// of many that come during one reading, only one more reading comes. It fails with what `read` throws. When the
    /// diary is locked it reads once more and so ends with `Locked`: catch that, and ask to unlock.
    ///
    ///     for try await today in diary.watch([.card], { try $0.today(now: .now()) }) { … }
    public nonisolated func watch<Screen: Sendable>(
        _ areas: Set<Area> = [], _ read: @escaping @Sendable (Diary) throws -> Screen
    ) -> AsyncThrowingStream<Screen, any Error> {
        AsyncThrowingStream(bufferingPolicy: .bufferingNewest(1)) { continuation in
            let reading = Task {
                do {
                    // It listens before it reads: what changes in between is read again.
                    let news = try diary.told(buffering: .bufferingNewest(1)) { change in
                        areas.isEmpty || !areas.isDisjoint(with: change.areas) ? () : nil
                    }
                    continuation.yield(try await run(read))
                    for await _ in news { continuation.yield(try await run(read)) }
                    continuation.finish()
                } catch {
                    continuation.finish(throwing: error)
                }
            }
            continuation.onTermination = { _ in reading.cancel() }
        }
    }
}

/// Hands on what it is told. It ends the stream when the core lets go of it.
private final class Forwarder<News>: ChangeListener {
    private let continuation: AsyncStream<News>.Continuation
    private let news: @Sendable (Change) -> News?

    init(_ continuation: AsyncStream<News>.Continuation, _ news: @escaping @Sendable (Change) -> News?) {
        self.continuation = continuation
        self.news = news
    }

    func changed(areas: [Area], revision: UInt64) {
        if let news = news(Change(areas: Set(areas), revision: revision)) { continuation.yield(news) }
    }

    deinit {
        continuation.finish()
    }
}
