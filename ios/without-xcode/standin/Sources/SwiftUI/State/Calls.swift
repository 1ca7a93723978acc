/// What a view can ask of what is around it: close me, open this address, load again.
@MainActor @preconcurrency
public struct DismissAction {
    let close: @MainActor () -> Void
    nonisolated init(close: @escaping @MainActor () -> Void) { self.close = close }
    public func callAsFunction() { close() }
}

@MainActor @preconcurrency
public struct OpenURLAction {
    @MainActor
    public struct Result: Sendable {
        enum Answer: Sendable {
            case handled, discarded
            case system(URL?)
        }
        let answer: Answer
        nonisolated public static let handled = Result(.handled)
        nonisolated public static let discarded = Result(.discarded)
        nonisolated public static let systemAction = Result(.system(nil))
        nonisolated public static func systemAction(_ url: URL) -> Result { Result(.system(url)) }
        nonisolated init(_ answer: Answer) { self.answer = answer }
    }

    private let handler: Unchecked<(URL) -> Result>

    public init(handler: @escaping (URL) -> OpenURLAction.Result) { self.handler = Unchecked(handler) }
    nonisolated init(always result: Result) { handler = Unchecked { _ in result } }

    public func callAsFunction(_ url: URL) { _ = handler.value(url) }

    public func callAsFunction(_ url: URL, completion: @escaping (_ accepted: Bool) -> Void) {
        if case .discarded = handler.value(url).answer { completion(false) } else { completion(true) }
    }
}

@MainActor @preconcurrency
public struct RefreshAction {
    let action: @Sendable () async -> Void
    public func callAsFunction() async { await action() }
}

@MainActor @preconcurrency
public struct DismissSearchAction {
    let close: @MainActor () -> Void
    nonisolated init(close: @escaping @MainActor () -> Void) { self.close = close }
    public func callAsFunction() { close() }
}

extension EnvironmentValues {
    public internal(set) var dismiss: DismissAction {
        get { self[DismissKey.self] ?? DismissAction(close: {}) }
        set { self[DismissKey.self] = newValue }
    }
    public internal(set) var isPresented: Bool {
        get { self[IsPresentedKey.self] }
        set { self[IsPresentedKey.self] = newValue }
    }
    public var openURL: OpenURLAction {
        get { self[OpenURLKey.self] ?? OpenURLAction(always: .systemAction) }
        set { self[OpenURLKey.self] = newValue }
    }
    public internal(set) var refresh: RefreshAction? {
        get { self[RefreshKey.self] }
        set { self[RefreshKey.self] = newValue }
    }
    public internal(set) var dismissSearch: DismissSearchAction {
        get { self[DismissSearchKey.self] ?? DismissSearchAction(close: {}) }
        set { self[DismissSearchKey.self] = newValue }
    }
    public internal(set) var isSearching: Bool {
        get { self[IsSearchingKey.self] }
        set { self[IsSearchingKey.self] = newValue }
    }
    public var editMode: Binding<EditMode>? {
        get { self[EditModeKey.self]?.value }
        set { self[EditModeKey.self] = newValue.map(Unchecked.init) }
    }
}

/// Whether a list is being put in order by hand.
public enum EditMode: Sendable {
    case inactive, transient, active
    public var isEditing: Bool { self != .inactive }
}

private enum DismissKey: EnvironmentKey { static let defaultValue: DismissAction? = nil }
private enum IsPresentedKey: EnvironmentKey { static let defaultValue = false }
private enum OpenURLKey: EnvironmentKey { static let defaultValue: OpenURLAction? = nil }
private enum RefreshKey: EnvironmentKey { static let defaultValue: RefreshAction? = nil }
private enum DismissSearchKey: EnvironmentKey { static let defaultValue: DismissSearchAction? = nil }
private enum IsSearchingKey: EnvironmentKey { static let defaultValue = false }
private enum EditModeKey: EnvironmentKey { static let defaultValue: Unchecked<Binding<EditMode>>? = nil }
