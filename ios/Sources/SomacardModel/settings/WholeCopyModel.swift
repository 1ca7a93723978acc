// The way back from the person's own whole copy: all of it, with its history, in a diary in which nothing was written yet.

import Observation
import Somacard

@MainActor
@Observable
public final class WholeCopyModel {
    public var file: ChosenFile?
    public private(set) var came: CopyImported?
    public let work: Work

    @ObservationIgnored private let files: OwnFiles

    public init(_ here: Here) {
        work = here.work()
        files = OwnFiles(here.phone)
    }

    public var canTakeOver: Bool { file != nil && !work.running }

    /// Whether the file, or the diary with something in it, is what was refused.
    public var isNoCopy: Bool {
        if case .Invalid = work.refused { true } else { false }
    }

    public func run() async {
        guard let file else { return }
        await work.begin { [self] work in
            came = nil
            came = try await files.copyOf(file) { copy in
                try await work.long { diary, _, job in try diary.importJson(file: copy.path, job: job) }
            }
        }
    }
}

extension CopyImported {
    /// What came.
    public var counted: Word { .settingsCheckDays(days: Int(days), changes: Int(changes)) }
}
