/// Saying where a file goes.
extension View {
    public func fileMover(
        isPresented: Binding<Bool>, file: URL?, onCompletion: @escaping (_ result: Result<URL, any Error>) -> Void,
        onCancellation: @escaping () -> Void
    ) -> some View {
        after { nodes, _ in
            guard isPresented.wrappedValue, let file else { return }
            var list = Node(.files, file.lastPathComponent)
            list.actions.tap = {
                isPresented.wrappedValue = false
                onCancellation()
            }
            list.actions.files = { places in
                isPresented.wrappedValue = false
                guard let place = places.first else { return onCancellation() }
                onCompletion(Result { try FileManager.default.moveItem(at: file, to: place) }.map { place })
            }
            nodes.append(list)
        }
    }
}
