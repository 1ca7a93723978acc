import UniformTypeIdentifiers

/// The phone's own chooser of files. A test types a path into it: `type("Files", path)`.
extension View {
    public func fileImporter(
        isPresented: Binding<Bool>, allowedContentTypes: [UTType],
        onCompletion: @escaping (_ result: Result<URL, any Error>) -> Void
    ) -> some View {
        remembering("files") { nodes, _ in
            guard isPresented.wrappedValue else { return }
            var field = Node(.field, "Files")
            field.actions.type = { path in
                isPresented.wrappedValue = false
                onCompletion(.success(URL(fileURLWithPath: path)))
            }
            var leave = Node(.button, "Cancel")
            leave.actions.tap = { isPresented.wrappedValue = false }
            nodes.append(Node(.sheet, [field, leave]))
        }
    }
}
