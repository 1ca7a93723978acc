import UniformTypeIdentifiers

/// Choosing a file, and handing something to other apps.
extension View {
    private func choosing(
        _ isPresented: Binding<Bool>, _ types: [UTType], _ completion: @escaping (Result<[URL], any Error>) -> Void
    ) -> some View {
        after { nodes, _ in
            guard isPresented.wrappedValue else { return }
            var files = Node(.files, types.map(\.identifier).joined(separator: ", "))
            files.actions.tap = { isPresented.wrappedValue = false }
            files.actions.files = { chosen in
                isPresented.wrappedValue = false
                completion(.success(chosen))
            }
            nodes.append(files)
        }
    }

    public func fileImporter(
        isPresented: Binding<Bool>, allowedContentTypes: [UTType],
        onCompletion: @escaping (_ result: Result<URL, any Error>) -> Void
    ) -> some View {
        choosing(isPresented, allowedContentTypes) { result in
            onCompletion(
                result.flatMap { urls in urls.first.map { .success($0) } ?? .failure(CocoaError(.userCancelled)) })
        }
    }

    public func fileImporter(
        isPresented: Binding<Bool>, allowedContentTypes: [UTType], allowsMultipleSelection: Bool,
        onCompletion: @escaping (_ result: Result<[URL], any Error>) -> Void
    ) -> some View {
        choosing(isPresented, allowedContentTypes, onCompletion)
    }
}

extension View {
    private func moving(
        _ isPresented: Binding<Bool>, _ file: URL?, _ completion: @escaping (Result<URL, any Error>) -> Void,
        _ cancellation: @escaping () -> Void
    ) -> some View {
        after { nodes, _ in
            guard isPresented.wrappedValue, let file else { return }
            var files = Node(.files, file.lastPathComponent)
            files.actions.tap = {
                isPresented.wrappedValue = false
                cancellation()
            }
            files.actions.files = { chosen in
                isPresented.wrappedValue = false
                completion(
                    Result {
                        guard let place = chosen.first else { throw CocoaError(.userCancelled) }
                        try FileManager.default.moveItem(at: file, to: place)
                        return place
                    })
            }
            nodes.append(files)
        }
    }

    public func fileMover(
        isPresented: Binding<Bool>, file: URL?, onCompletion: @escaping (_ result: Result<URL, any Error>) -> Void
    ) -> some View {
        moving(isPresented, file, onCompletion, {})
    }

    public func fileMover(
        isPresented: Binding<Bool>, file: URL?, onCompletion: @escaping (_ result: Result<URL, any Error>) -> Void,
        onCancellation: @escaping () -> Void
    ) -> some View {
        moving(isPresented, file, onCompletion, onCancellation)
    }
}

/// What can be handed to another app.
public protocol Transferable: Sendable {}

extension String: Transferable {}
extension URL: Transferable {}
extension Data: Transferable {}

public struct SharePreview<Image, Icon> {
    let title: String
}

extension SharePreview where Image == Never, Icon == Never {
    public init(_ titleKey: LocalizedStringKey) { title = titleKey.text }
    @_disfavoredOverload
    public init<S>(_ title: S) where S: StringProtocol { self.title = String(title) }
}

/// A button that hands something to another app.
public struct ShareLink<Data, PreviewImage, PreviewIcon, Label>: _Primitive, Drawable
where Data: RandomAccessCollection, Data.Element: Transferable, Label: View {
    let items: Data
    let label: Label

    package func draw(_ pen: Pen) -> [Node] {
        var node = Node(.button, pen.draw(label, at: "label"))
        node.enabled = pen.environment.isEnabled
        node.traits = .isButton
        node.value = items.map { "\($0)" }.joined(separator: ", ")
        node.actions.tap = {}
        return [node]
    }
}

extension ShareLink where PreviewImage == Never, PreviewIcon == Never {
    public init(item: String, subject: Text? = nil, message: Text? = nil, @ViewBuilder label: () -> Label)
    where Data == CollectionOfOne<String> {
        (items, self.label) = (CollectionOfOne(item), label())
    }
    public init(item: URL, subject: Text? = nil, message: Text? = nil, @ViewBuilder label: () -> Label)
    where Data == CollectionOfOne<URL> {
        (items, self.label) = (CollectionOfOne(item), label())
    }
}

extension ShareLink where PreviewImage == Never, PreviewIcon == Never, Label == SwiftUI.Label<Text, Image> {
    public init(_ titleKey: LocalizedStringKey, item: String, subject: Text? = nil, message: Text? = nil)
    where Data == CollectionOfOne<String> {
        self.init(item: item) { SwiftUI.Label(titleKey, systemImage: "square.and.arrow.up") }
    }
    @_disfavoredOverload
    public init<S>(_ title: S, item: String, subject: Text? = nil, message: Text? = nil)
    where Data == CollectionOfOne<String>, S: StringProtocol {
        self.init(item: item) { SwiftUI.Label(title, systemImage: "square.and.arrow.up") }
    }
    public init(_ titleKey: LocalizedStringKey, item: URL, subject: Text? = nil, message: Text? = nil)
    where Data == CollectionOfOne<URL> {
        self.init(item: item) { SwiftUI.Label(titleKey, systemImage: "square.and.arrow.up") }
    }
    @_disfavoredOverload
    public init<S>(_ title: S, item: URL, subject: Text? = nil, message: Text? = nil)
    where Data == CollectionOfOne<URL>, S: StringProtocol {
        self.init(item: item) { SwiftUI.Label(title, systemImage: "square.and.arrow.up") }
    }
}
