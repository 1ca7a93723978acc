/// How lists and their rows look, and what a swipe or a long press offers.
extension View {
    public func listRowBackground<V>(_ view: V?) -> some View where V: View { same() }
    public func listRowInsets(_ insets: EdgeInsets?) -> some View { same() }
    public func listSectionSpacing(_ spacing: ListSectionSpacing) -> some View { same() }
    public func listSectionSpacing(_ spacing: CGFloat) -> some View { same() }
    public func deleteDisabled(_ isDisabled: Bool) -> some View {
        each { if isDisabled { $0.actions.delete = nil } }
    }

    public func swipeActions<T>(
        edge: HorizontalEdge = .trailing, allowsFullSwipe: Bool = true, @ViewBuilder content: () -> T
    ) -> some View where T: View {
        let actions = content()
        return remembering("swipe \(edge)") { nodes, pen in
            let buttons = pen.draw(actions, at: "actions")
            if !buttons.isEmpty { nodes.changeOne { $0.children.append(Node(.swipe, buttons)) } }
        }
    }

    public func contextMenu<MenuItems>(@ViewBuilder menuItems: () -> MenuItems) -> some View where MenuItems: View {
        let items = menuItems()
        return remembering("context") { nodes, pen in
            let buttons = pen.draw(items, at: "items")
            if !buttons.isEmpty { nodes.changeOne { $0.children.append(Node(.context, buttons)) } }
        }
    }
}

extension VerticalEdge {
    public struct Set: OptionSet, Sendable {
        public let rawValue: Int8
        public init(rawValue: Int8) { self.rawValue = rawValue }
        public static let top = Self(rawValue: 1)
        public static let bottom = Self(rawValue: 2)
        public static let all: Self = [.top, .bottom]
    }
}

public enum Prominence: Sendable { case standard, increased }

public struct ListSectionSpacing: Sendable {
    public static let `default` = Self()
    public static let compact = Self()
    public static func custom(_ spacing: CGFloat) -> ListSectionSpacing { Self() }
}

@MainActor @preconcurrency public protocol ListStyle {}
public struct DefaultListStyle: ListStyle { nonisolated public init() {} }
public struct PlainListStyle: ListStyle { nonisolated public init() {} }
public struct GroupedListStyle: ListStyle { nonisolated public init() {} }
public struct InsetListStyle: ListStyle { nonisolated public init() {} }
public struct InsetGroupedListStyle: ListStyle { nonisolated public init() {} }
public struct SidebarListStyle: ListStyle { nonisolated public init() {} }
extension ListStyle where Self == DefaultListStyle { public static var automatic: Self { .init() } }
extension ListStyle where Self == PlainListStyle { public static var plain: Self { .init() } }
extension ListStyle where Self == GroupedListStyle { public static var grouped: Self { .init() } }
extension ListStyle where Self == InsetListStyle { public static var inset: Self { .init() } }
extension ListStyle where Self == InsetGroupedListStyle { public static var insetGrouped: Self { .init() } }
extension ListStyle where Self == SidebarListStyle { public static var sidebar: Self { .init() } }

@MainActor @preconcurrency public protocol FormStyle {}
public struct AutomaticFormStyle: FormStyle { nonisolated public init() {} }
public struct GroupedFormStyle: FormStyle { nonisolated public init() {} }
public struct ColumnsFormStyle: FormStyle { nonisolated public init() {} }
extension FormStyle where Self == AutomaticFormStyle { public static var automatic: Self { .init() } }
extension FormStyle where Self == GroupedFormStyle { public static var grouped: Self { .init() } }
extension FormStyle where Self == ColumnsFormStyle { public static var columns: Self { .init() } }
