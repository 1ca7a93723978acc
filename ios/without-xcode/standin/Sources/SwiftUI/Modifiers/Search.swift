/// A field to search with, over the screen.
extension View {
    private func searching(_ text: Binding<String>, _ prompt: String?) -> some View {
        after { nodes, pen in
            var field = Node(.search, prompt ?? "Search", value: text.wrappedValue)
            field.actions.type = { text.wrappedValue = $0 }
            if let submit = pen.environment.submit { field.actions.submit = { submit.value() } }
            nodes.insert(field, at: nodes.first?.kind == .title ? 1 : 0)
        }
        .setting { $0.isSearching = !text.wrappedValue.isEmpty }
    }

    public func searchable(
        text: Binding<String>, placement: SearchFieldPlacement = .automatic, prompt: Text? = nil
    ) -> some View {
        searching(text, prompt?.string)
    }
    public func searchable(
        text: Binding<String>, placement: SearchFieldPlacement = .automatic, prompt: LocalizedStringKey
    ) -> some View {
        searching(text, prompt.text)
    }
    @_disfavoredOverload
    public func searchable<S>(
        text: Binding<String>, placement: SearchFieldPlacement = .automatic, prompt: S
    ) -> some View where S: StringProtocol {
        searching(text, String(prompt))
    }
    public func searchable(
        text: Binding<String>, isPresented: Binding<Bool>, placement: SearchFieldPlacement = .automatic,
        prompt: Text? = nil
    ) -> some View {
        searching(text, prompt?.string)
    }
}

public struct SearchFieldPlacement: Sendable {
    public static let automatic = Self()
    public static let toolbar = Self()
    public static let sidebar = Self()
    public static let navigationBarDrawer = Self()
    public static func navigationBarDrawer(displayMode: NavigationBarDrawerDisplayMode) -> SearchFieldPlacement {
        Self()
    }
    public struct NavigationBarDrawerDisplayMode: Sendable {
        public static let automatic = Self()
        public static let always = Self()
    }
}
