import SwiftUI
import SwiftUITesting
import Testing

@Observable @MainActor
private final class Diary {
    var name = "Ada"
    var entries: [String] = []
    var loads = 0
    func load() async {
        await Task.yield()
        loads += 1
        entries = ["one", "two"]
    }
}

private struct Counter: View {
    @State private var count = 0
    var body: some View {
        VStack {
            Text(verbatim: "count \(count)")
            Button("More") { count += 1 }
            if count > 1 { Text("many") } else { Text("few") }
        }
    }
}

private struct Rows: View {
    @State private var names = ["a", "b", "c"]
    var body: some View {
        List {
            ForEach(names, id: \.self) { name in
                HStack {
                    Text(name)
                    Counter()
                }
            }
            .onDelete { names.remove(atOffsets: $0) }
            Button("Turn") { names.reverse() }
        }
    }
}

private struct NameField: View {
    @Bindable var diary: Diary
    var body: some View {
        Form {
            TextField("Name", text: $diary.name)
            Text("Hello \(diary.name)")
        }
    }
}

private struct Loaded: View {
    @Environment(Diary.self) private var diary
    var body: some View {
        List(diary.entries, id: \.self) { Text($0) }
            .task { await diary.load() }
    }
}

private struct Asked: View {
    let day: Int
    @State private var answer = ""
    var body: some View {
        Text(answer).task(id: day) { answer = "day \(day)" }
    }
}

private struct Days: View {
    @State private var day = 1
    @State private var changes: [String] = []
    var body: some View {
        VStack {
            Asked(day: day)
            Text(changes.joined())
            Button("Next") { day += 1 }
        }
        .onChange(of: day) { old, new in changes.append("\(old)-\(new)") }
    }
}

@MainActor
struct StateTests {
    @Test func a_state_is_kept_from_draw_to_draw() async throws {
        let screen = Drawn(Counter())
        await screen.settle()
        #expect(screen.texts == ["count 0", "More", "few"])
        try await screen.tap("More")
        try await screen.tap("More")
        #expect(screen.texts == ["count 2", "More", "many"])
    }

    @Test func a_row_keeps_its_state_when_it_moves() async throws {
        let screen = Drawn(Rows())
        await screen.settle()
        try await screen.tap("More", nth: 2)
        try await screen.tap("Turn")
        #expect(screen.texts.prefix(3) == ["c", "count 1", "More"])
    }

    @Test func a_row_that_is_deleted_takes_its_state_along() async throws {
        let screen = Drawn(Rows())
        await screen.settle()
        try await screen.tap("More", nth: 0)
        try await screen.delete("a, count 1, More, few")
        #expect(screen.texts.first == "b")
        #expect(!screen.texts.contains("count 1"))
    }

    @Test func a_bindable_object_is_written_by_a_field() async throws {
        let diary = Diary()
        let screen = Drawn(NameField(diary: diary))
        await screen.settle()
        try await screen.type("Name", "Grace")
        #expect(diary.name == "Grace")
        #expect(screen.texts == ["Hello Grace"])
    }

    @Test func an_object_comes_from_the_environment_and_a_task_runs_once() async {
        let diary = Diary()
        let screen = Drawn(Loaded().environment(diary))
        await screen.settle()
        await screen.settle()
        #expect(screen.texts == ["one", "two"])
        #expect(diary.loads == 1)
    }

    @Test func a_task_with_an_id_runs_again_when_the_id_changes() async throws {
        let screen = Drawn(Days())
        await screen.settle()
        #expect(screen.texts == ["day 1", "", "Next"])
        try await screen.tap("Next")
        #expect(screen.texts == ["day 2", "1-2", "Next"])
    }

    @Test func what_an_object_does_outside_is_drawn_by_the_next_settle() async {
        let diary = Diary()
        let screen = Drawn(NameField(diary: diary))
        await screen.settle()
        diary.name = "Alan"
        await screen.settle()
        #expect(screen.texts == ["Hello Alan"])
    }
}
