/// A picture, or one of the system's symbols.
public struct Image: Equatable, Sendable {
    let name: String
    let symbol: Bool
    let label: String?
    let decorative: Bool

    public enum Scale: Hashable, Sendable { case small, medium, large }
    public enum ResizingMode: Hashable, Sendable { case tile, stretch }
    public enum TemplateRenderingMode: Hashable, Sendable { case template, original }

    public init(systemName: String) { self.init(systemName, symbol: true) }
    public init(systemName: String, variableValue: Double?) { self.init(systemName, symbol: true) }
    public init(_ name: String, bundle: Bundle? = nil) { self.init(name, symbol: false) }
    public init(_ name: String, bundle: Bundle? = nil, label: Text) {
        self.init(name, symbol: false, label: label.string)
    }
    public init(decorative name: String, bundle: Bundle? = nil) { self.init(name, symbol: false, decorative: true) }

    init(_ name: String, symbol: Bool, label: String? = nil, decorative: Bool = false) {
        (self.name, self.symbol, self.label, self.decorative) = (name, symbol, label, decorative)
    }

    public func resizable(capInsets: EdgeInsets = EdgeInsets(), resizingMode: ResizingMode = .stretch) -> Image { self }
    public func renderingMode(_ renderingMode: TemplateRenderingMode?) -> Image { self }
    public func interpolation(_ interpolation: Interpolation) -> Image { self }
    public func symbolRenderingMode(_ mode: SymbolRenderingMode?) -> Image { self }

    public enum Interpolation: Hashable, Sendable { case none, low, medium, high }
}

extension Image: View, _Primitive, Drawable {
    package func draw(_ pen: Pen) -> [Node] {
        // An image has no words of its own: a symbol's name is not one that a person should hear.
        var node = Node(.image, label ?? "")
        node.look.symbol = name
        node.look.foreground = pen.environment.foreground
        node.spoken = !decorative
        node.traits = .isImage
        return [node]
    }
}

public struct SymbolRenderingMode: Sendable {
    public static let palette = Self()
}

public struct SymbolVariants: Hashable, Sendable {
    let name: String
    public static let none = Self(name: "")
    public static let fill = Self(name: "fill")
    public static let circle = Self(name: "circle")
    public static let square = Self(name: "square")
    public static let slash = Self(name: "slash")
}

extension View {
    public func symbolRenderingMode(_ mode: SymbolRenderingMode?) -> some View { same() }
}

/// A symbol and the words for it.
public struct Label<Title, Icon>: _Primitive, Drawable where Title: View, Icon: View {
    let title: Title
    let icon: Icon

    public init(@ViewBuilder title: () -> Title, @ViewBuilder icon: () -> Icon) {
        (self.title, self.icon) = (title(), icon())
    }

    package func draw(_ pen: Pen) -> [Node] {
        if let style = pen.environment.labelStyle {
            let configuration = LabelStyleConfiguration(
                title: .init { $0.draw(title, at: "title") }, icon: .init { $0.draw(icon, at: "icon") })
            return style.draw(pen.setting { $0.labelStyle = nil }, configuration)
        }
        var row = Node(.row)
        // The words say what the symbol shows.
        var icons = pen.draw(icon, at: "icon")
        for index in icons.indices { icons[index].spoken = false }
        row.children = icons + pen.draw(title, at: "title")
        return [row]
    }
}

extension Label where Title == Text, Icon == Image {
    public init(_ titleKey: LocalizedStringKey, systemImage name: String) {
        (title, icon) = (Text(titleKey), Image(systemName: name))
    }
    @_disfavoredOverload
    public init<S>(_ title: S, systemImage name: String) where S: StringProtocol {
        (self.title, icon) = (Text(title), Image(systemName: name))
    }
    public init(_ titleKey: LocalizedStringKey, image name: String) { (title, icon) = (Text(titleKey), Image(name)) }
    @_disfavoredOverload
    public init<S>(_ title: S, image name: String) where S: StringProtocol {
        (self.title, icon) = (Text(title), Image(name))
    }
}

extension Label where Title == LabelStyleConfiguration.Title, Icon == LabelStyleConfiguration.Icon {
    public init(_ configuration: LabelStyleConfiguration) {
        (title, icon) = (configuration.title, configuration.icon)
    }
}
