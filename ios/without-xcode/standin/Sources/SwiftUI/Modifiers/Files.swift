/// The phone's own list of files: to choose one, or to say where one goes.
import UniformTypeIdentifiers

extension View {
    public func fileImporter(
        isPresented: Binding<Bool>, allowedContentTypes: [UTType],
        onCompletion: @escaping (_ result: Result<URL, any Error>) -> Void
    ) -> some View {
        listing(isPresented, nil, onCompletion, {})
    }

    public func fileMover(
        isPresented: Binding<Bool>, file: URL?, onCompletion: @escaping (_ result: Result<URL, any Error>) -> Void,
        onCancellation: @escaping () -> Void
    ) -> some View {
        listing(isPresented, file, onCompletion, onCancellation)
    }

    private func listing(
        _ isPresented: Binding<Bool>, _ file: URL?, _ done: @escaping (Result<URL, any Error>) -> Void,
        _ left: @escaping () -> Void
    ) -> some View {
        remembering("files") { nodes, _ in
            guard isPresented.wrappedValue else { return }
            var node = Node(.files, file?.lastPathComponent)
            node.actions.take = { place in
                isPresented.wrappedValue = false
                done(Result { try file.map { try FileManager.default.moveItem(at: $0, to: place) } }.map { place })
            }
            node.actions.tap = {
                isPresented.wrappedValue = false
                left()
            }
            nodes.append(node)
        }
    }
}
