/// A view and what a modifier does around its drawing: `before` sets the pen, `after` changes what was drawn.
package struct Altered<Content: View>: _Primitive, Drawable {
    let content: Content
    let before: (inout Pen) -> Void
    let after: (inout [Node], Pen) -> Void

    package func draw(_ pen: Pen) -> [Node] {
        var inner = pen
        before(&inner)
        var nodes = inner.draw(content)
        after(&nodes, inner)
        return nodes
    }
}

extension View {
    /// As it is: for what a picture on a phone shows and an outline does not.
    package func same() -> Altered<Self> { Altered(content: self, before: { _ in }, after: { _, _ in }) }

    package func before(_ change: @escaping (inout Pen) -> Void) -> Altered<Self> {
        Altered(content: self, before: change, after: { _, _ in })
    }

    package func setting(_ change: @escaping (inout EnvironmentValues) -> Void) -> Altered<Self> {
        before { change(&$0.environment) }
    }

    package func after(_ change: @escaping (inout [Node], Pen) -> Void) -> Altered<Self> {
        Altered(content: self, before: { _ in }, after: change)
    }

    /// A change of each node that was drawn, but of nothing that is shown over the screen.
    package func each(_ change: @escaping (inout Node) -> Void) -> Altered<Self> {
        after { nodes, _ in for index in nodes.indices where !nodes[index].isModal { change(&nodes[index]) } }
    }

    /// A change of one node: several are put into one first.
    package func one(_ change: @escaping (inout Node) -> Void) -> Altered<Self> {
        after { nodes, _ in nodes.changeOne(change) }
    }

    /// With a step of its own in the place: for modifiers that remember something.
    package func remembering(
        _ step: String, _ after: @escaping (inout [Node], Pen) -> Void
    ) -> Altered<Self> {
        Altered(content: self, before: { $0.place += "/" + step }, after: after)
    }
}

extension [Node] {
    @MainActor package mutating func changeOne(_ change: (inout Node) -> Void) {
        var own = filter { !$0.isModal }
        let modals = filter(\.isModal)
        if own.count != 1 { own = [Node(.column, own)] }
        change(&own[0])
        self = own + modals
    }
}
