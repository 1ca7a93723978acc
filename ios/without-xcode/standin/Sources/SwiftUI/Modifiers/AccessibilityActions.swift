/// What can be done with an element by VoiceOver's own gestures.
extension View {
    private func named(_ name: String, _ handler: @escaping () -> Void) -> some View {
        one { $0.actions.named.append((name, { handler() })) }
    }

    public func accessibilityAction(
        _ actionKind: AccessibilityActionKind = .default, _ handler: @escaping () -> Void
    ) -> some View {
        one { node in
            if actionKind == .default { node.actions.tap = { handler() } }
            node.actions.named.append((actionKind.name, { handler() }))
        }
    }
    public func accessibilityAction(named name: Text, _ handler: @escaping () -> Void) -> some View {
        named(name.string, handler)
    }
    public func accessibilityAction(named nameKey: LocalizedStringKey, _ handler: @escaping () -> Void) -> some View {
        named(nameKey.text, handler)
    }
    @_disfavoredOverload
    public func accessibilityAction<S>(named name: S, _ handler: @escaping () -> Void) -> some View
    where S: StringProtocol {
        named(String(name), handler)
    }
    public func accessibilityAction<Label>(action: @escaping () -> Void, @ViewBuilder label: () -> Label) -> some View
    where Label: View {
        let words = label()
        return remembering("action") { nodes, pen in
            let name = pen.words(words, at: "name")
            nodes.changeOne { $0.actions.named.append((name, { action() })) }
        }
    }

    public func accessibilityActions<Content>(@ViewBuilder _ content: () -> Content) -> some View where Content: View {
        let buttons = content()
        return remembering("actions") { nodes, pen in
            let drawn = pen.draw(buttons, at: "buttons")
            nodes.changeOne { node in
                for button in drawn {
                    if let tap = button.actions.tap { node.actions.named.append((button.name, tap)) }
                }
            }
        }
    }

    public func accessibilityAdjustableAction(
        _ handler: @escaping (AccessibilityAdjustmentDirection) -> Void
    ) -> some View {
        one { $0.actions.adjust = { handler($0) } }
    }

}

/// Ways through a screen: from one entry of a kind to the next.
@MainActor @preconcurrency
public protocol AccessibilityRotorContent {
    associatedtype Body: AccessibilityRotorContent
    @AccessibilityRotorContentBuilder @MainActor @preconcurrency var body: Self.Body { get }
}

extension Never: AccessibilityRotorContent {}

public struct AccessibilityRotorEntry<ID> where ID: Hashable {
    let label: Text
    public init(_ label: Text, id: ID, textRange: Range<String.Index>? = nil, prepare: @escaping (() -> Void) = {}) {
        self.label = label
    }
    public init(
        _ label: Text, id: ID, in namespace: Namespace.ID, textRange: Range<String.Index>? = nil,
        prepare: @escaping (() -> Void) = {}
    ) {
        self.label = label
    }
    public init<L>(
        _ label: L, _ id: ID, in namespace: Namespace.ID, textRange: Range<String.Index>? = nil,
        prepare: @escaping (() -> Void) = {}
    ) where L: StringProtocol {
        self.label = Text(label)
    }
    @_disfavoredOverload
    public init<L>(_ label: L, id: ID, textRange: Range<String.Index>? = nil, prepare: @escaping (() -> Void) = {})
    where L: StringProtocol {
        self.label = Text(label)
    }
    public init(
        _ labelKey: LocalizedStringKey, id: ID, textRange: Range<String.Index>? = nil,
        prepare: @escaping (() -> Void) = {}
    ) {
        label = Text(labelKey)
    }
}

@MainActor
protocol RotorEntries {
    var entries: [String] { get }
}

extension AccessibilityRotorEntry: AccessibilityRotorContent, RotorEntries {
    public var body: Never { return fatalError("an entry has no body") }
    var entries: [String] { [label.string] }
}

extension ForEach: AccessibilityRotorContent where Content: AccessibilityRotorContent {
    public typealias Body = Never
    public var body: Never { return fatalError("entries have no body") }
}

extension ForEach: RotorEntries where Content: AccessibilityRotorContent {
    var entries: [String] { data.flatMap { content($0).entries } }
}

extension AccessibilityRotorContent {
    var entries: [String] { (self as? any RotorEntries)?.entries ?? body.entries }
}

extension ForEach where Content: AccessibilityRotorContent, ID == Data.Element.ID, Data.Element: Identifiable {
    public init(_ data: Data, @AccessibilityRotorContentBuilder content: @escaping (Data.Element) -> Content) {
        (self.data, self.content, id) = (data, content, { $0.id })
    }
}

extension ForEach where Content: AccessibilityRotorContent {
    public init(
        _ data: Data, id: KeyPath<Data.Element, ID>,
        @AccessibilityRotorContentBuilder content: @escaping (Data.Element) -> Content
    ) {
        (self.data, self.content, self.id) = (data, content, { $0[keyPath: id] })
    }
}

@resultBuilder
public struct AccessibilityRotorContentBuilder {
    public static func buildExpression<Content>(_ content: Content) -> Content
    where Content: AccessibilityRotorContent {
        content
    }
    public static func buildBlock<Content>(_ content: Content) -> some AccessibilityRotorContent
    where Content: AccessibilityRotorContent {
        content
    }
    public static func buildIf<Content>(_ content: Content?) -> some AccessibilityRotorContent
    where Content: AccessibilityRotorContent {
        RotorParts(parts: content.map { [$0] } ?? [])
    }
    @_disfavoredOverload
    public static func buildBlock<each Content>(_ content: repeat each Content) -> some AccessibilityRotorContent
    where repeat each Content: AccessibilityRotorContent {
        var parts: [any AccessibilityRotorContent] = []
        for part in repeat each content { parts.append(part) }
        return RotorParts(parts: parts)
    }
}

struct RotorParts {
    let parts: [any AccessibilityRotorContent]
}

extension RotorParts: AccessibilityRotorContent, RotorEntries {
    var body: Never { return fatalError("parts have no body") }
    var entries: [String] { parts.flatMap { $0.entries } }
}

public struct AccessibilitySystemRotor: Sendable {
    let name: String
    public static let headings = Self(name: "headings")
    public static func headings(level: AccessibilityHeadingLevel) -> AccessibilitySystemRotor { Self(name: "headings") }
    public static let links = Self(name: "links")
    public static let images = Self(name: "images")
    public static let tables = Self(name: "tables")
    public static let lists = Self(name: "lists")
    public static let landmarks = Self(name: "landmarks")
}

extension View {
    private func rotor(_ name: String, _ entries: [String]) -> some View {
        one { $0.actions.rotors.append((name, entries)) }
    }

    public func accessibilityRotor<Content>(
        _ label: Text, @AccessibilityRotorContentBuilder entries: @escaping () -> Content
    ) -> some View where Content: AccessibilityRotorContent {
        rotor(label.string, entries().entries)
    }
    public func accessibilityRotor<Content>(
        _ labelKey: LocalizedStringKey, @AccessibilityRotorContentBuilder entries: @escaping () -> Content
    ) -> some View where Content: AccessibilityRotorContent {
        rotor(labelKey.text, entries().entries)
    }
    @_disfavoredOverload
    public func accessibilityRotor<L, Content>(
        _ label: L, @AccessibilityRotorContentBuilder entries: @escaping () -> Content
    ) -> some View where L: StringProtocol, Content: AccessibilityRotorContent {
        rotor(String(label), entries().entries)
    }
    public func accessibilityRotor<Content>(
        _ systemRotor: AccessibilitySystemRotor, @AccessibilityRotorContentBuilder entries: @escaping () -> Content
    ) -> some View where Content: AccessibilityRotorContent {
        rotor(systemRotor.name, entries().entries)
    }

    public func accessibilityRotor<EntryModel>(
        _ rotorLabel: Text, entries: [EntryModel], entryLabel: KeyPath<EntryModel, String>
    ) -> some View where EntryModel: Identifiable {
        rotor(rotorLabel.string, entries.map { $0[keyPath: entryLabel] })
    }
    public func accessibilityRotor<EntryModel>(
        _ rotorLabelKey: LocalizedStringKey, entries: [EntryModel], entryLabel: KeyPath<EntryModel, String>
    ) -> some View where EntryModel: Identifiable {
        rotor(rotorLabelKey.text, entries.map { $0[keyPath: entryLabel] })
    }
    @_disfavoredOverload
    public func accessibilityRotor<L, EntryModel>(
        _ rotorLabel: L, entries: [EntryModel], entryLabel: KeyPath<EntryModel, String>
    ) -> some View where L: StringProtocol, EntryModel: Identifiable {
        rotor(String(rotorLabel), entries.map { $0[keyPath: entryLabel] })
    }
    public func accessibilityRotor<EntryModel, ID>(
        _ rotorLabel: Text, entries: [EntryModel], entryID: KeyPath<EntryModel, ID>,
        entryLabel: KeyPath<EntryModel, String>
    ) -> some View where ID: Hashable {
        rotor(rotorLabel.string, entries.map { $0[keyPath: entryLabel] })
    }

    public func accessibilityRotorEntry<ID>(id: ID, in namespace: Namespace.ID) -> some View where ID: Hashable {
        same()
    }
}
