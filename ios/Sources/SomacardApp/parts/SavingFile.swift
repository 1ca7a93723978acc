// A file that the app made goes where the person wants it, by the phone's own list of places.

import SwiftUI

extension View {
    /// Asks where, as soon as there is a file; it is moved there. `orElse` is for who did not want to.
    func saving(
        _ file: URL?, done: @escaping @MainActor (Result<URL, any Error>) async -> Void,
        orElse: @escaping @MainActor () async -> Void
    ) -> some View {
        modifier(SavingFile(file: file, done: done, orElse: orElse))
    }
}

private struct SavingFile: ViewModifier {
    let file: URL?
    let done: @MainActor (Result<URL, any Error>) async -> Void
    let orElse: @MainActor () async -> Void
    @State private var asking = false

    func body(content: Content) -> some View {
        content
            .onChange(of: file) { asking = file != nil }
            .fileMover(isPresented: $asking, file: file) { result in
                Task { await done(result) }
            } onCancellation: {
                Task { await orElse() }
            }
    }
}
