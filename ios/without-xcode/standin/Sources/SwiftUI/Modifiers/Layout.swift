/// Room around and behind views. An outline keeps little of it: a frame's size is the room a drawing gets.
extension View {
    public func frame(width: CGFloat? = nil, height: CGFloat? = nil, alignment: Alignment = .center) -> some View {
        before { pen in
            if let width { pen.room.width = width }
            if let height { pen.room.height = height }
        }
    }

    public func frame(
        minWidth: CGFloat? = nil, idealWidth: CGFloat? = nil, maxWidth: CGFloat? = nil, minHeight: CGFloat? = nil,
        idealHeight: CGFloat? = nil, maxHeight: CGFloat? = nil, alignment: Alignment = .center
    ) -> some View {
        before { pen in
            if let maxWidth { pen.room.width = min(pen.room.width, maxWidth) }
            if let height = maxHeight ?? idealHeight ?? minHeight { pen.room.height = min(pen.room.height, height) }
        }
    }

    public func padding(_ insets: EdgeInsets) -> some View { same() }
    public func padding(_ edges: Edge.Set = .all, _ length: CGFloat? = nil) -> some View { same() }
    public func padding(_ length: CGFloat) -> some View { same() }
    public func fixedSize() -> some View { same() }
    public func fixedSize(horizontal: Bool, vertical: Bool) -> some View { same() }
    public func aspectRatio(_ aspectRatio: CGFloat? = nil, contentMode: ContentMode) -> some View {
        before { if let aspectRatio { $0.room.height = min($0.room.height, $0.room.width / aspectRatio) } }
    }
    public func aspectRatio(_ aspectRatio: CGSize, contentMode: ContentMode) -> some View {
        self.aspectRatio(aspectRatio.width / aspectRatio.height, contentMode: contentMode)
    }
    public func offset(_ offset: CGSize) -> some View { same() }
    public func offset(x: CGFloat = 0, y: CGFloat = 0) -> some View { same() }
    public func position(_ position: CGPoint) -> some View { same() }
    public func position(x: CGFloat = 0, y: CGFloat = 0) -> some View { same() }
    public func alignmentGuide(_ g: HorizontalAlignment, computeValue: @escaping (ViewDimensions) -> CGFloat)
        -> some View
    {
        same()
    }
    public func alignmentGuide(_ g: VerticalAlignment, computeValue: @escaping (ViewDimensions) -> CGFloat) -> some View
    {
        same()
    }
    public func ignoresSafeArea(_ regions: SafeAreaRegions = .all, edges: Edge.Set = .all) -> some View { same() }
    public func coordinateSpace(_ name: NamedCoordinateSpace) -> some View { same() }
    public func scaleEffect(_ s: CGFloat, anchor: UnitPoint = .center) -> some View { same() }
    public func scaleEffect(x: CGFloat = 1.0, y: CGFloat = 1.0, anchor: UnitPoint = .center) -> some View { same() }
}

public struct ViewDimensions: Equatable {
    public var width: CGFloat { 0 }
    public var height: CGFloat { 0 }
    public subscript(guide: HorizontalAlignment) -> CGFloat { 0 }
    public subscript(guide: VerticalAlignment) -> CGFloat { 0 }
}

public enum ContentMode: Hashable, CaseIterable, Sendable { case fit, fill }

public struct SafeAreaRegions: OptionSet, Sendable {
    public let rawValue: UInt
    public init(rawValue: UInt) { self.rawValue = rawValue }
    public static let container = Self(rawValue: 1)
    public static let keyboard = Self(rawValue: 2)
    public static let all = Self(rawValue: 3)
}

/// Views before, behind and at the edges of others.
extension View {
    private func beside<V: View>(_ step: String, _ view: V, first: Bool) -> some View {
        remembering(step) { nodes, pen in
            let more = pen.draw(view, at: "beside")
            nodes = first ? more + nodes : nodes + more
        }
    }

    public func overlay<V>(alignment: Alignment = .center, @ViewBuilder content: () -> V) -> some View where V: View {
        beside("overlay", content(), first: false)
    }
    public func overlay<S>(_ style: S, ignoresSafeAreaEdges edges: Edge.Set = .all) -> some View where S: ShapeStyle {
        same()
    }
    public func overlay<S, T>(_ style: S, in shape: T, fillStyle: FillStyle = FillStyle()) -> some View
    where S: ShapeStyle, T: Shape { same() }
    public func overlay<Overlay>(_ overlay: Overlay, alignment: Alignment = .center) -> some View where Overlay: View {
        beside("overlay", overlay, first: false)
    }
    public func background<Background>(_ background: Background, alignment: Alignment = .center) -> some View
    where Background: View {
        beside("background", background, first: true)
    }
    public func background<V>(alignment: Alignment = .center, @ViewBuilder content: () -> V) -> some View
    where V: View {
        beside("background", content(), first: true)
    }
    public func background(ignoresSafeAreaEdges edges: Edge.Set = .all) -> some View { same() }
    public func background<S>(_ style: S, ignoresSafeAreaEdges edges: Edge.Set = .all) -> some View
    where S: ShapeStyle {
        painted(style)
    }
    public func background<S, T>(_ style: S, in shape: T, fillStyle: FillStyle = FillStyle()) -> some View
    where S: ShapeStyle, T: Shape {
        painted(style)
    }
    public func background<S>(in shape: S, fillStyle: FillStyle = FillStyle()) -> some View where S: Shape { same() }
    private func painted(_ style: some ShapeStyle) -> some View {
        after { nodes, _ in if nodes.count == 1, nodes[0].look.fill == nil { nodes[0].look.fill = style.css } }
    }

    public func safeAreaInset<V>(
        edge: VerticalEdge, alignment: HorizontalAlignment = .center, spacing: CGFloat? = nil,
        @ViewBuilder content: () -> V
    ) -> some View where V: View {
        beside("inset", content(), first: edge == .top)
    }
    public func mask<Mask>(alignment: Alignment = .center, @ViewBuilder _ mask: () -> Mask) -> some View
    where Mask: View { same() }
    public func clipShape<S>(_ shape: S, style: FillStyle = FillStyle()) -> some View where S: Shape { same() }
    public func contentShape<S>(_ shape: S, eoFill: Bool = false) -> some View where S: Shape { same() }
    public func contentShape<S>(_ kind: ContentShapeKinds, _ shape: S, eoFill: Bool = false) -> some View
    where S: Shape { same() }
    public func border<S>(_ content: S, width: CGFloat = 1) -> some View where S: ShapeStyle { same() }
    public func shadow(
        color: Color = Color(.sRGBLinear, white: 0, opacity: 0.33), radius: CGFloat, x: CGFloat = 0, y: CGFloat = 0
    ) -> some View { same() }
    public func opacity(_ opacity: Double) -> some View {
        each { if opacity == 0 { ($0.visible, $0.spoken) = (false, false) } }
    }
    public func hidden() -> some View { each { ($0.visible, $0.spoken) = (false, false) } }
}

public struct ContentShapeKinds: OptionSet, Sendable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }
}
