// Files that the person chooses from the phone's own list, and the app's own files around them. The core works on a copy in
// a folder beside the diary, protected as the diary is and in no backup of the phone; it is gone afterwards.

import Foundation

/// A file of the person's, which may be read for as long as somebody holds this.
public final class ChosenFile: Sendable {
    public let url: URL
    private let isLent: Bool

    /// As the phone's list of files gave it: make this at once, before the phone takes the permission back.
    public init(_ url: URL) {
        self.url = url
        #if canImport(Darwin)
            isLent = url.startAccessingSecurityScopedResource()
        #else
            isLent = false
        #endif
    }

    deinit {
        #if canImport(Darwin)
            if isLent { url.stopAccessingSecurityScopedResource() }
        #endif
    }

    /// What it is called.
    public var name: String { url.lastPathComponent }

    /// Copies it, once a file that lies in a cloud has come.
    fileprivate func copy(to copy: URL) throws {
        #if canImport(Darwin)
            var refused: NSError?
            var copying: Result<Void, any Error> = .success(())
            NSFileCoordinator().coordinate(readingItemAt: url, options: .withoutChanges, error: &refused) { there in
                copying = Result { try FileManager.default.copyItem(at: there, to: copy) }
            }
            if let refused { throw refused }
            try copying.get()
        #else
            try FileManager.default.copyItem(at: url, to: copy)
        #endif
    }
}

/// The app's own files around those of the person; all that waits for the disk is done on no actor.
public struct OwnFiles: Sendable {
    private let folder: URL

    public init(_ phone: Phone) {
        folder = phone.folder.appendingPathComponent("aside", isDirectory: true)
    }

    /// Gives `use` a copy of what was chosen.
    @MainActor
    public func copyOf<Answer: Sendable>(
        _ chosen: ChosenFile, _ use: @MainActor (URL) async throws -> Answer
    ) async throws -> Answer {
        try await trial { place in
            let copy = place.appendingPathComponent("copy")
            try await elsewhere { try chosen.copy(to: copy) }
            return try await use(copy)
        }
    }

    /// A folder for a trial, empty and private; gone when `use` is over.
    @MainActor
    public func trial<Answer: Sendable>(_ use: @MainActor (URL) async throws -> Answer) async throws -> Answer {
        let place = try await place()
        do {
            let answer = try await use(place)
            await remove(place)
            return answer
        } catch {
            await remove(place)
            throw error
        }
    }

    /// An empty folder for what is made and handed over later: ``remove(_:)`` it then.
    public func place() async throws -> URL {
        let place = folder.appendingPathComponent(UUID().uuidString, isDirectory: true)
        try await elsewhere { try FileManager.default.makeOwn(place) }
        return place
    }

    /// Removes what lay in such a folder, and the folder.
    public func remove(_ place: URL) async {
        try? await elsewhere { try FileManager.default.removeItem(at: place) }
    }

    /// Removes all of them: what a process left that was ended on the way.
    public func empty() async {
        await remove(folder)
    }

    private func elsewhere<Answer: Sendable>(_ work: @escaping @Sendable () throws -> Answer) async throws -> Answer {
        try await Task.detached { try work() }.value
    }
}
