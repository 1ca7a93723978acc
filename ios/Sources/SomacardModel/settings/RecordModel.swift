// The changes of one record, oldest first, and erasing it for good.

import Observation
import Somacard

@MainActor
@Observable
public final class RecordModel {
    public let screen: Screen<HistoryScreen>
    public let work: Work

    @ObservationIgnored private let here: Here
    @ObservationIgnored private let kind: String
    @ObservationIgnored private let id: String

    public init(_ here: Here, kind: String, id: String) {
        self.here = here
        self.kind = kind
        self.id = id
        work = Work(here.diary)
        let phone = here.phone
        screen = here.screen(revision: \.revision) { diary, _ in
            try diary.historyOf(zone: phone.zone().identifier, kind: kind, id: id)
        }
    }

    /// What the record is by its newest change; nothing where it is not there any more.
    public func record(_ history: HistoryScreen) -> RecordRow? { history.changes.last?.record }

    public func erase() async {
        await work.begin { [here, kind, id] work in
            _ = try await work.call { try $0.eraseEntry(now: $1, kind: kind, id: id) }
            here.say(.settingsRecordErasedSaid)
            here.back()
        }
    }
}

extension HistoryRow {
    /// How many places a body scan asked about, where it is one: there are some ninety of them.
    public var scanned: Word? {
        let asked = fields.count(where: \.isScanned)
        return asked > 0 ? .settingsRecordScan(count: asked) : nil
    }

    /// The fields that have a name for people, and then those that have not.
    public var told: [HistoryField] { fields.filter { !$0.isScanned && $0.label != nil } }
    public var untold: [HistoryField] { fields.filter { !$0.isScanned && $0.label == nil } }
}

extension HistoryField {
    fileprivate var isScanned: Bool { name.hasPrefix("asked.") }
}
