import SwiftUI
import SwiftUITesting
import Testing

private enum Unit: String, CaseIterable, Identifiable {
    case metric, imperial
    var id: Self { self }
}

private struct Settings: View {
    @State private var on = false
    @State private var unit = Unit.metric
    @State private var optional: Int?
    @State private var count = 2
    @State private var share = 0.5
    @State private var day = Date(timeIntervalSince1970: 0)
    @State private var open = false
    @State private var number = 1.5
    @FocusState private var focused: Bool
    @ScaledMetric private var side = 20.0
    @Environment(\.dynamicTypeSize) private var size

    var body: some View {
        Form {
            Toggle("Reminders", isOn: $on)
            if on { DatePicker("Time", selection: $day, displayedComponents: .hourAndMinute) }
            Picker("Unit", selection: $unit) {
                ForEach(Unit.allCases) { Text($0.rawValue).tag($0) }
            }
            .pickerStyle(.menu)
            Picker("Level", selection: $optional) {
                Text("none").tag(Int?.none)
                ForEach(1..<4) { Text("\($0)").tag(Int?.some($0)) }
            }
            Stepper("Count", value: $count, in: 0...3)
            Slider(value: $share, in: 0...1, step: 0.25) { Text("Share") }
            TextField("Number", value: $number, format: .number).keyboardType(.decimalPad).focused($focused)
            DisclosureGroup("More", isExpanded: $open) { Text("inside \(Int(side))") }
            Text(size.isAccessibilitySize ? "large" : "usual")
        }
    }
}

private struct Drawing: View {
    @State private var touched = ""
    @State private var level = 3
    var body: some View {
        VStack {
            Canvas { context, size in
                context.fill(Path(CGRect(origin: .zero, size: size)), with: .color(.red))
                context.translateBy(x: 10, y: 0)
                context.draw(Text("axis"), at: .zero, anchor: .leading)
            }
            .frame(width: 100, height: 50)
            .accessibilityLabel("Chart")
            .onTapGesture { point in touched = "\(Int(point.x))" }
            Canvas { _, _ in }
            Image(systemName: "heart")
            Button {
            } label: {
                Image(systemName: "trash")
            }
            Text("level \(level)")
                .accessibilityElement()
                .accessibilityLabel("Level")
                .accessibilityValue("\(level)")
                .accessibilityAdjustableAction { level += $0 == .increment ? 1 : -1 }
                .accessibilityAction(named: "Reset") { level = 0 }
            Text(touched)
        }
    }
}

@MainActor
struct ControlTests {
    @Test func each_control_changes_what_it_is_bound_to() async throws {
        let screen = Drawn(Settings())
        await screen.settle()
        try await screen.set("Reminders", true)
        try await screen.pick("Time", Date(timeIntervalSince1970: 3600))
        #expect(screen.value(of: "Time") == "01:00")
        try await screen.choose("Unit", "imperial")
        #expect(screen.value(of: "Unit") == "imperial")
        try await screen.choose("Level", "2")
        #expect(screen.value(of: "Level") == "2")
        try await screen.choose("Level", "none")
        #expect(screen.value(of: "Level") == "none")
        try await screen.step("Count", up: true)
        try await screen.step("Count", up: true)
        #expect(screen.value(of: "Count") == "3")
        try await screen.step("Share", up: true)
        #expect(screen.value(of: "Share") == "0.75")
        try await screen.type("Number", "2.5")
        #expect(screen.value(of: "Number") == "2.5")
        try await screen.tap("More")
        #expect(screen.texts.contains("inside 20"))
    }

    @Test func the_settings_of_the_phone_reach_the_views() async throws {
        var settings = Drawn.Settings()
        settings.dynamicTypeSize = .accessibility3
        let screen = Drawn(Settings(), settings)
        await screen.settle()
        try await screen.tap("More")
        #expect(screen.texts.contains("large"))
        #expect(screen.texts.contains("inside 47"))
    }

    @Test func what_says_nothing_of_itself_is_found() async {
        let screen = Drawn(Drawing())
        await screen.settle()
        #expect(screen.nameless.map(\.role) == ["image", "image", "button"])
        #expect(screen.drawnTexts == ["axis"])
        #expect(screen.spoken.first?.name == "Chart")
    }

    @Test func elements_are_touched_adjusted_and_have_actions() async throws {
        let screen = Drawn(Drawing())
        await screen.settle()
        try await screen.touch("Chart", at: CGPoint(x: 42, y: 1))
        #expect(screen.texts.last == "42")
        try await screen.step("Level", up: true)
        #expect(screen.texts.contains("level 4"))
        try await screen.act("Reset", on: "Level")
        #expect(screen.texts.contains("level 0"))
    }

    @Test func a_page_says_what_the_outline_says() async {
        let screen = Drawn(Drawing())
        await screen.settle()
        let page = screen.html()
        #expect(page.contains(">level 3</span>"))
        #expect(page.contains(">axis</text>"))
    }

    @Test func what_is_said_to_voice_over_is_heard() async throws {
        let screen = Drawn(
            Button("Save") { AccessibilityNotification.Announcement("saved").post() }
                .task { AccessibilityNotification.Announcement("here").post() })
        await screen.settle()
        try await screen.tap("Save")
        #expect(screen.announced == ["here", "saved"])
    }

    @Test func a_path_knows_what_is_in_it() {
        let circle = Path(ellipseIn: CGRect(x: 0, y: 0, width: 10, height: 10))
        #expect(circle.contains(CGPoint(x: 5, y: 5)))
        #expect(!circle.contains(CGPoint(x: 0.5, y: 0.5)))
        let moved = circle.applying(CGAffineTransform(scaleX: 2, y: 1).translatedBy(x: 3, y: 0))
        #expect(abs(moved.boundingRect.minX - 6) < 0.01 && abs(moved.boundingRect.width - 20) < 0.01)
    }
}
