import SwiftUI

/// The phone's own list of files, where a screen has opened it.
extension Drawn {
    /// The name of the file that asks for a place.
    public var fileToPlace: String? { nodes.frontModal.flatMap { $0.kind == .files ? $0.label : nil } }

    /// Chooses this file, or brings the one that asks for a place there.
    public func choose(file: URL) async throws {
        guard let take = nodes.frontModal?.actions.take else { throw NotThere(what: "list of files", there: texts) }
        take(file)
        await settle()
    }
}
