/// What a view is drawn with: where it stands, what is set around it, and the memory of the screen.
@MainActor
package struct Pen {
    /// The way from the root: two draws of the same view have the same place, so its state is found again.
    package var place: String
    package var environment: EnvironmentValues
    package let memory: Memory
    /// How much room the next view is offered, in points.
    package var room = CGSize(width: 393, height: 700)
    /// The stack of screens, and the tabs, around the view.
    var navigation: NavigationScope?
    var tabs: TabScope?
    var tag: AnyHashable?
    var tabLabel: [Node]?

    package init(_ environment: EnvironmentValues, _ memory: Memory) {
        (place, self.environment, self.memory) = ("", environment, memory)
    }

    package func entering(_ step: String) -> Pen {
        var inner = self
        inner.place += "/" + step
        return inner
    }

    package func draw<V: View>(_ view: V) -> [Node] {
        if let drawable = view as? any Drawable { return drawable.draw(self) }
        let name = _typeName(V.self, qualified: false)
        if view is any UIViewRepresentable || view is any UIViewControllerRepresentable {
            return [Node(.embedded, name)]
        }
        let inside = entering(name)
        inside.link(view)
        return inside.draw(view.body)
    }

    package func draw<V: View>(_ view: V, at step: String) -> [Node] { entering(step).draw(view) }

    /// What stands in a label: drawn as the rest, read as one text.
    package func words(_ view: some View, at step: String = "label") -> String { draw(view, at: step).words }

    /// Ties what a view keeps (`@State`, `@Environment` …) to its place.
    package func link(_ view: Any, _ path: String = "") {
        for (number, child) in Mirror(reflecting: view).children.enumerated() {
            let name = "\(path).\(child.label ?? String(number))"
            if let property = child.value as? any Linked {
                property.link(self, name)
            } else if child.value is any DynamicProperty {
                link(child.value, name)
            }
        }
    }

    /// The same with another environment.
    package func setting(_ change: (inout EnvironmentValues) -> Void) -> Pen {
        var inner = self
        change(&inner.environment)
        return inner
    }
}

/// A property that keeps something for its view.
@MainActor
package protocol Linked {
    func link(_ pen: Pen, _ name: String)
}
