// The restore drill: opens a backup with its words beside the diary, tells what is in it, and leaves nothing behind.

import Observation
import Somacard

@MainActor
@Observable
public final class DrillModel {
    public var file: ChosenFile?
    public var words = ""
    public private(set) var found: CheckedBackup?
    public let here: Here
    public let work: Work

    @ObservationIgnored private let files: OwnFiles

    public init(_ here: Here) {
        self.here = here
        work = here.work()
        files = OwnFiles(here.phone)
    }

    /// Words are typed, which are not typed twice for nothing.
    public var isTouched: Bool { !words.isBlank }

    public var canTry: Bool { file != nil && !words.isBlank && !work.running }

    /// The field of the words says what is wrong with them.
    public var fieldSays: Bool { work.refused?.isOfWords ?? false }

    public func run() async {
        guard let file else { return }
        let words = words
        await work.begin { [self] work in
            found = nil
            found = try await files.copyOf(file) { [self] copy in
                try await files.trial { trial in
                    try await work.diary.elsewhere { _ in
                        try checkBackup(file: copy.path, words: words, scratch: trial.path)
                    }
                }
            }
            self.words = ""
        }
    }
}
