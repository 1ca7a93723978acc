// What changed in the open diary: which parts, and how new they are. Screens read themselves anew by it.

import Foundation
import Somacard

/// The newest revision of each area since the diary was opened for the ``opening``th time.
public struct News: Hashable, Sendable {
    public internal(set) var opening = 0
    public internal(set) var revisions: [Area: UInt64] = [:]

    /// Whether something of `areas` (of any, when none is named) is newer than `revision`.
    func isNewer(than revision: UInt64, in areas: Set<Area>) -> Bool {
        revisions.contains { area, newest in (areas.isEmpty || areas.contains(area)) && newest > revision }
    }
}

/// Hears the core on whatever thread wrote, and tells how it stands to whoever asks, at once.
final class Hearing: ChangeListener, @unchecked Sendable {
    private let lock = NSLock()
    private var heard = News()
    private let tell: @Sendable () -> Void

    /// `tell` is called after each change, on the thread that wrote.
    init(opening: Int, tell: @escaping @Sendable () -> Void) {
        heard.opening = opening
        self.tell = tell
    }

    var news: News { lock.withLock { heard } }

    func changed(areas: [Area], revision: UInt64) {
        lock.withLock {
            for area in areas { heard.revisions[area] = max(revision, heard.revisions[area] ?? 0) }
        }
        tell()
    }
}
