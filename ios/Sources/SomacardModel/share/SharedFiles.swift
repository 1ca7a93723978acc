// Files on their way out: written into a folder of the app's own, handed to whom the person chooses, and deleted within
// the hour, or when the app is used next. Among the temporary files, since no backup of the phone takes those.

import Foundation
import Somacard

public struct SharedFiles: Sendable {
    let folder: URL

    public init(_ folder: URL = FileManager.default.temporaryDirectory.appendingPathComponent("shared")) {
        self.folder = folder
    }

    /// How long a file waits, in seconds.
    private static let kept: Double = 60 * 60

    /// Where a file of this name can be written; nothing is there yet.
    public func place(for name: String) throws -> URL {
        let own = folder.appendingPathComponent(UUID().id)
        try FileManager.default.makeOwn(own)
        Task.detached {
            try? await Task.sleep(for: .seconds(Self.kept))
            try? FileManager.default.removeItem(at: own)
        }
        return own.appendingPathComponent(name)
    }

    /// What is to be handed over of a place: the file, or those of the folder.
    func files(at place: URL) -> [URL] {
        guard (try? place.resourceValues(forKeys: [.isDirectoryKey]).isDirectory) == true else { return [place] }
        let inside = try? FileManager.default.contentsOfDirectory(at: place, includingPropertiesForKeys: nil)
        return (inside ?? []).sorted { $0.lastPathComponent < $1.lastPathComponent }
    }

    /// Deletes what was made an hour ago or longer: who was to take it has it.
    public func forgetOld(now: Date = Date()) {
        let made = Set<URLResourceKey>([.contentModificationDateKey])
        let all = try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: Array(made))
        for one in all ?? [] {
            let since = try? one.resourceValues(forKeys: made).contentModificationDate
            if now.timeIntervalSince(since ?? .distantPast) >= Self.kept {
                try? FileManager.default.removeItem(at: one)
            }
        }
    }

    /// Deletes all of them.
    public func forgetAll() {
        try? FileManager.default.removeItem(at: folder)
    }
}

extension FileManager {
    /// Makes a folder that can be read once the phone was unlocked after it started.
    public func makeOwn(_ folder: URL) throws {
        #if os(iOS)
            let attributes: [FileAttributeKey: Any] = [
                .protectionKey: FileProtectionType.completeUntilFirstUserAuthentication
            ]
        #else
            let attributes: [FileAttributeKey: Any] = [:]
        #endif
        try createDirectory(at: folder, withIntermediateDirectories: true, attributes: attributes)
    }
}
