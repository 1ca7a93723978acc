// A backup of the diary that is open, with the words that open it.

import Foundation
import SomacardModel
import SomacardTrial

@MainActor
struct BackedUp {
    let file: URL
    let words: String
    private let trial: Trial

    init(_ trial: Trial) async throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).backup")
        words = try await trial.core { diary, _ in try diary.newRecoveryWords() }.joined(separator: " ")
        _ = try await trial.core { try $0.backup(now: $1, file: file.path) }
        self.file = file
        self.trial = trial
    }

    /// What the app keeps of files that were chosen: nothing, once it is over.
    var aside: [String] { trial.aside }
}

extension Trial {
    /// What the app keeps of files that were chosen or are handed over.
    var aside: [String] {
        let aside = folder.appendingPathComponent("aside")
        return (try? FileManager.default.contentsOfDirectory(atPath: aside.path)) ?? []
    }

    /// A file of the person's with this text.
    func file(_ name: String, _ text: String) throws -> ChosenFile {
        let file = folder.appendingPathComponent(name)
        try Data(text.utf8).write(to: file)
        return ChosenFile(file)
    }
}
