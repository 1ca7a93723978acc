/// On or off.
public struct Toggle<Label>: _Primitive, Drawable where Label: View {
    let isOn: Binding<Bool>
    let label: Label

    public init(isOn: Binding<Bool>, @ViewBuilder label: () -> Label) { (self.isOn, self.label) = (isOn, label()) }

    package func draw(_ pen: Pen) -> [Node] {
        var inside: [Node]
        if let style = pen.environment.toggleStyle {
            let configuration = ToggleStyleConfiguration(
                label: .init { $0.draw(label, at: "label") }, isOn: isOn, isMixed: false)
            return style.draw(pen.setting { $0.toggleStyle = nil }, configuration)
        } else {
            inside = pen.draw(label, at: "label")
        }
        var node = Node(.toggle, inside)
        node.value = isOn.wrappedValue ? "on" : "off"
        node.enabled = pen.environment.isEnabled
        node.traits = [.isToggle]
        node.actions.set = { isOn.wrappedValue = $0 }
        return [node]
    }
}

extension Toggle where Label == Text {
    public init(_ titleKey: LocalizedStringKey, isOn: Binding<Bool>) { self.init(isOn: isOn) { Text(titleKey) } }
    @_disfavoredOverload
    public init<S>(_ title: S, isOn: Binding<Bool>) where S: StringProtocol { self.init(isOn: isOn) { Text(title) } }
}

extension Toggle where Label == SwiftUI.Label<Text, Image> {
    public init(_ titleKey: LocalizedStringKey, systemImage: String, isOn: Binding<Bool>) {
        self.init(isOn: isOn) { SwiftUI.Label(titleKey, systemImage: systemImage) }
    }
    @_disfavoredOverload
    public init<S>(_ title: S, systemImage: String, isOn: Binding<Bool>) where S: StringProtocol {
        self.init(isOn: isOn) { SwiftUI.Label(title, systemImage: systemImage) }
    }
}

extension Toggle where Label == ToggleStyleConfiguration.Label {
    public init(_ configuration: ToggleStyleConfiguration) {
        self.init(isOn: configuration.$isOn) { configuration.label }
    }
}

/// One of several: the views of the content that have a tag, or come from a `ForEach`.
public struct Picker<Label, SelectionValue, Content>: _Primitive, Drawable
where Label: View, SelectionValue: Hashable, Content: View {
    let selection: Binding<SelectionValue>
    let content: Content
    let label: Label

    public init(
        selection: Binding<SelectionValue>, @ViewBuilder content: () -> Content, @ViewBuilder label: () -> Label
    ) {
        (self.selection, self.content, self.label) = (selection, content(), label())
    }

    package func draw(_ pen: Pen) -> [Node] {
        var node = Node(.picker, pen.words(label))
        node.enabled = pen.environment.isEnabled
        let chosen = AnyHashable(selection.wrappedValue)
        for option in pen.draw(content, at: "content").leaves {
            guard let tag = option.tag else { continue }
            let value = tag.base as? SelectionValue ?? tag as? SelectionValue
            guard let value else { continue }
            let selected = AnyHashable(value) == chosen
            if selected { node.value = option.name }
            node.actions.options.append(
                .init(name: option.name, selected: selected) { selection.wrappedValue = value })
        }
        return [node]
    }
}

extension [Node] {
    /// The nodes that carry a tag, wherever they stand.
    @MainActor var leaves: [Node] { flatMap { $0.tag != nil ? [$0] : $0.children.leaves } }
}

extension Picker where Label == Text {
    public init(
        _ titleKey: LocalizedStringKey, selection: Binding<SelectionValue>, @ViewBuilder content: () -> Content
    ) {
        self.init(selection: selection, content: content) { Text(titleKey) }
    }
    @_disfavoredOverload
    public init<S>(_ title: S, selection: Binding<SelectionValue>, @ViewBuilder content: () -> Content)
    where S: StringProtocol {
        self.init(selection: selection, content: content) { Text(title) }
    }
}

extension Picker where Label == SwiftUI.Label<Text, Image> {
    public init(
        _ titleKey: LocalizedStringKey, systemImage: String, selection: Binding<SelectionValue>,
        @ViewBuilder content: () -> Content
    ) {
        self.init(selection: selection, content: content) { SwiftUI.Label(titleKey, systemImage: systemImage) }
    }
    @_disfavoredOverload
    public init<S>(
        _ title: S, systemImage: String, selection: Binding<SelectionValue>, @ViewBuilder content: () -> Content
    ) where S: StringProtocol {
        self.init(selection: selection, content: content) { SwiftUI.Label(title, systemImage: systemImage) }
    }
}

/// A view with the value it stands for.
struct TagView<Content: View>: _Primitive, Drawable, Tagged {
    let content: Content
    let tag: AnyHashable
    var ownTag: AnyHashable? { tag }

    func draw(_ pen: Pen) -> [Node] {
        var inner = pen
        inner.tag = tag
        var nodes = inner.draw(content)
        if nodes.first?.kind != .tab { nodes.changeOne { $0.tag = tag } }
        return nodes
    }
}

extension View {
    public func tag<V>(_ tag: V) -> some View where V: Hashable { TagView(content: self, tag: AnyHashable(tag)) }

    public func pickerStyle<S>(_ style: S) -> some View where S: PickerStyle { same() }
    public func controlSize(_ controlSize: ControlSize) -> some View { same() }
    public func labelsHidden() -> some View { same() }
    public func disabled(_ disabled: Bool) -> some View { setting { $0.isEnabled = $0.isEnabled && !disabled } }
}

public enum ControlSize: CaseIterable, Sendable { case mini, small, regular, large, extraLarge }

@MainActor @preconcurrency public protocol PickerStyle {}
public struct DefaultPickerStyle: PickerStyle { nonisolated public init() {} }
public struct SegmentedPickerStyle: PickerStyle { nonisolated public init() {} }
public struct MenuPickerStyle: PickerStyle { nonisolated public init() {} }
public struct InlinePickerStyle: PickerStyle { nonisolated public init() {} }
public struct WheelPickerStyle: PickerStyle { nonisolated public init() {} }
public struct NavigationLinkPickerStyle: PickerStyle { nonisolated public init() {} }
public struct PalettePickerStyle: PickerStyle { nonisolated public init() {} }
extension PickerStyle where Self == DefaultPickerStyle { public static var automatic: Self { .init() } }
extension PickerStyle where Self == SegmentedPickerStyle { public static var segmented: Self { .init() } }
extension PickerStyle where Self == MenuPickerStyle { public static var menu: Self { .init() } }
extension PickerStyle where Self == InlinePickerStyle { public static var inline: Self { .init() } }
extension PickerStyle where Self == WheelPickerStyle { public static var wheel: Self { .init() } }
extension PickerStyle where Self == NavigationLinkPickerStyle { public static var navigationLink: Self { .init() } }
extension PickerStyle where Self == PalettePickerStyle { public static var palette: Self { .init() } }
