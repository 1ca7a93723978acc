import Accessibility
import SwiftUI

/// A view that is drawn without a screen: what it shows can be read, and used as a person would.
@MainActor
public final class Drawn {
    /// What the person has set on the phone.
    public struct Settings: Sendable {
        public var dynamicTypeSize = DynamicTypeSize.large
        public var colorScheme = ColorScheme.light
        public var locale = Locale(identifier: "en_GB")
        public var timeZone = TimeZone.gmt
        public var layoutDirection = LayoutDirection.leftToRight
        public var reduceMotion = false
        public var voiceOver = false
        public var increasedContrast = false
        public var withoutColor = false
        /// The screen's size in points.
        public var room = CGSize(width: 393, height: 700)
        /// How long a task may take before `settle` goes on without it.
        public var patience = Duration.seconds(20)
        public init() {}
    }

    public let settings: Settings
    private let memory = Memory()
    private let draw: (Pen) -> [Node]
    /// Addresses that were opened, in order.
    public private(set) var opened: [URL] = []
    /// Where the app stands; a change is drawn by the next `settle`.
    public var scenePhase = ScenePhase.active {
        didSet { memory.stale = true }
    }
    /// Whether the screen is being recorded, or shown elsewhere.
    public var isCaptured = false {
        didSet { memory.stale = true }
    }
    private let heard = Heard()
    /// What the app has told VoiceOver by itself, in order.
    public var announced: [String] { heard.all }
    package private(set) var nodes: [Node] = []

    public init(_ view: some View, _ settings: Settings = Settings()) {
        self.settings = settings
        draw = { $0.draw(view) }
    }

    /// An app: its first window.
    public init<A: App>(app: A, _ settings: Settings = Settings()) {
        self.settings = settings
        draw = { pen in
            pen.link(app)
            return app.body.drawAny(pen)
        }
    }

    private var pen: Pen {
        var values = EnvironmentValues()
        values.dynamicTypeSize = settings.dynamicTypeSize
        values.colorScheme = settings.colorScheme
        values.locale = settings.locale
        values.timeZone = settings.timeZone
        values.layoutDirection = settings.layoutDirection
        values.accessibilityReduceMotion = settings.reduceMotion
        values.accessibilityVoiceOverEnabled = settings.voiceOver
        values.accessibilityDifferentiateWithoutColor = settings.withoutColor
        values.colorSchemeContrast = settings.increasedContrast ? .increased : .standard
        values.scenePhase = scenePhase
        values.isSceneCaptured = isCaptured
        values.openURL = OpenURLAction { [unowned self] url in
            opened.append(url)
            return .handled
        }
        var pen = Pen(values, memory)
        pen.room = settings.room
        return pen
    }

    /// Draws once, and runs what appearing and changing views ask for. True when that may have changed something.
    private func drawOnce() -> Bool {
        memory.begin()
        nodes = withObservationTracking {
            draw(pen)
        } onChange: { [memory] in
            // Objects of the main actor change on it; another's change is seen with the next draw.
            Task { @MainActor in memory.stale = true }
        }
        return memory.end()
    }

    /// Draws until nothing changes any more and every task that was started is done.
    public func settle() async {
        await Heard.$current.withValue(heard) { await drawUntilQuiet() }
    }

    private func drawUntilQuiet() async {
        for _ in 0..<100 {
            let ran = drawOnce()
            let waited = await finish(memory.takeTasks())
            for _ in 0..<5 { await Task.yield() }
            if !ran, !waited, !memory.stale { return }
        }
        assertionFailure("The screen never settles: something changes with every draw")
    }

    private func finish(_ tasks: [Task<Void, Never>]) async -> Bool {
        for task in tasks { await wait(task) }
        return !tasks.isEmpty
    }

    /// Waits for a task, but not for one that is not meant to end.
    private func wait(_ task: Task<Void, Never>) async {
        let limit = settings.patience
        await withCheckedContinuation { (done: CheckedContinuation<Void, Never>) in
            let once = Once(done)
            let limited = Task {
                try? await Task.sleep(for: limit)
                once.resume()
            }
            Task {
                await task.value
                limited.cancel()
                once.resume()
            }
        }
    }

    /// What an action says to VoiceOver is heard.
    func hearing(_ action: () -> Void) { Heard.$current.withValue(heard) { action() } }

    /// Starts what `settle` waits for, as a task of the screen.
    func start(_ action: @escaping @Sendable () async -> Void) { memory.start(.userInitiated, action) }
}

extension Drawn {
    /// Draws until a condition holds: for work that no `task` of the screen waits for. False when patience ends.
    @discardableResult
    public func wait(until holds: () -> Bool) async -> Bool {
        let end = ContinuousClock.now + settings.patience
        while ContinuousClock.now < end {
            await settle()
            if holds() { return true }
            try? await Task.sleep(for: .milliseconds(5))
        }
        return holds()
    }

    /// Draws until a text is on the screen.
    @discardableResult
    public func wait(for text: String) async -> Bool { await wait { texts.contains(text) } }
}

/// A continuation that is resumed by whoever comes first.
@MainActor
private final class Once {
    private var continuation: CheckedContinuation<Void, Never>?
    init(_ continuation: CheckedContinuation<Void, Never>) { self.continuation = continuation }
    func resume() {
        continuation?.resume()
        continuation = nil
    }
}
