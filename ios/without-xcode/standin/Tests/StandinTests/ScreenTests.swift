import SwiftUI
import SwiftUITesting
import Testing

private enum Place: Hashable {
    case entry(Int)
    case settings
}

private struct Home: View {
    @State private var path: [Place] = []
    @State private var adding = false
    @State private var asking = false
    @State private var chosen: Named?
    @State private var deleted = false

    var body: some View {
        NavigationStack(path: $path) {
            List {
                Section("Entries") {
                    ForEach(0..<2) { number in
                        NavigationLink("Entry \(number)", value: Place.entry(number))
                    }
                }
                Button("Choose") { chosen = Named(id: "x") }
                Button("Delete", role: .destructive) { asking = true }
                if deleted { Text("gone") }
            }
            .navigationTitle("Home")
            .navigationBarTitleDisplayMode(.inline)
            .toolbar {
                ToolbarItem(placement: .primaryAction) {
                    Button("Add", systemImage: "plus") { adding = true }
                }
                ToolbarItemGroup(placement: .bottomBar) {
                    Button("Settings") { path.append(.settings) }
                }
            }
            .navigationDestination(for: Place.self) { place in
                switch place {
                case .entry(let number): Detail(number: number)
                case .settings: Text("settings").navigationTitle("Settings")
                }
            }
        }
        .sheet(isPresented: $adding) { Adding() }
        .sheet(item: $chosen) { Text("chosen \($0.id)") }
        .confirmationDialog("Delete all?", isPresented: $asking, titleVisibility: .visible) {
            Button("Delete all", role: .destructive) { deleted = true }
            Button("Keep", role: .cancel) {}
        } message: {
            Text("This cannot be undone.")
        }
    }
}

private struct Named: Identifiable { let id: String }

private struct Detail: View {
    let number: Int
    @Environment(\.dismiss) private var dismiss
    var body: some View {
        VStack {
            Text("detail \(number)")
            Button("Back") { dismiss() }
        }
        .navigationTitle("Entry")
    }
}

private struct Adding: View {
    @Environment(\.dismiss) private var dismiss
    @State private var text = ""
    var body: some View {
        NavigationStack {
            Form {
                TextField("Note", text: $text, axis: .vertical)
                SecureField("Password", text: $text)
            }
            .toolbar {
                ToolbarItem(placement: .confirmationAction) {
                    Button("Save") { dismiss() }.disabled(text.isEmpty)
                }
            }
        }
        .presentationDetents([.medium, .large])
        .interactiveDismissDisabled()
    }
}

private struct Tabs: View {
    enum Tab: Hashable { case first, second }
    @State private var tab = Tab.first
    var body: some View {
        TabView(selection: $tab) {
            Text("one").tabItem { Label("First", systemImage: "1.circle") }.tag(Tab.first)
            Text("two").tag(Tab.second).tabItem { Label("Second", systemImage: "2.circle") }
        }
    }
}

@MainActor
struct ScreenTests {
    @Test func a_stack_draws_the_screen_its_path_ends_with() async throws {
        let screen = Drawn(Home())
        await screen.settle()
        #expect(screen.title == "Home")
        try await screen.tap("Entry 1")
        #expect(screen.title == "Entry")
        #expect(screen.texts == ["Entry", "detail 1", "Back"])
        try await screen.tap("Back")
        try await screen.tap("Settings")
        #expect(screen.title == "Settings")
    }

    @Test func a_sheet_stands_over_the_screen_until_it_is_dismissed() async throws {
        let screen = Drawn(Home())
        await screen.settle()
        try await screen.tap("Add")
        await #expect(throws: NotThere.self) { try await screen.tap("Save") }
        try await screen.type("Note", "tired")
        try await screen.tap("Save")
        #expect(screen.title == "Home")
    }

    @Test func a_sheet_for_an_item_is_drawn_with_it_and_can_be_pulled_down() async throws {
        let screen = Drawn(Home())
        await screen.settle()
        try await screen.tap("Choose")
        #expect(screen.texts == ["chosen x"])
        try await screen.pullDown()
        #expect(screen.title == "Home")
    }

    @Test func a_dialog_asks_and_each_answer_closes_it() async throws {
        let screen = Drawn(Home())
        await screen.settle()
        try await screen.tap("Delete")
        #expect(screen.texts.prefix(2) == ["Delete all?", "This cannot be undone."])
        try await screen.tap("Delete all")
        #expect(screen.texts.contains("gone"))
    }

    @Test func only_the_chosen_tab_is_drawn() async throws {
        let screen = Drawn(Tabs())
        await screen.settle()
        #expect(screen.texts == ["one"])
        try await screen.tap("Second")
        #expect(screen.texts == ["two"])
    }

    @Test func the_outline_says_what_there_is() async {
        let screen = Drawn(Home())
        await screen.settle()
        #expect(
            screen.outline == """
                title "Home"
                toolbar
                  button "Add"
                  button "Settings"
                list
                  section
                    heading "Entries"
                    link "Entry 0"
                    link "Entry 1"
                  button "Choose"
                  button "Delete"
                """)
    }
}
