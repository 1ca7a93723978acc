// All that went out, in the core's sentences: by which way, what was in it, what became of it. Delivered is not opened:
// whether anybody opened it, nobody here knows.

import Observation
import Somacard

@MainActor
@Observable
public final class ShareLogModel {
    public let here: Here
    public let screen: Screen<ShareLogScreen>
    public let work: Work

    /// What became of taking back.
    public private(set) var said: String?

    public init(_ here: Here) {
        self.here = here
        screen = here.screen(revision: \.revision) { try $0.shareLog(now: $1) }
        work = here.work()
    }

    public func canTakeBack(_ row: ShareLogRow) -> Bool { row.revocable && here.goesOnline }

    public func show(_ link: ShareLogRow) { here.go(.share(.sharedLink(link.id))) }

    public func takeBack(_ id: String) async {
        await work.begin { [self] work in
            said = nil
            let session = try await work.call { try $0.shareRevoke(now: $1, share: id) }
            said = try await work.diary.core().talk(asking: work.diary.phone.ask) { _ in session }.text
        }
    }
}
