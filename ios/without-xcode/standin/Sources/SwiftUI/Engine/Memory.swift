/// What a screen remembers from one draw to the next: states, running tasks, what has appeared.
@MainActor
package final class Memory {
    private var cells: [String: AnyObject] = [:]
    private var seen: Set<String> = []
    private var leaving: [String: @MainActor () -> Void] = [:]
    private var running: [String: Task<Void, Never>] = [:]
    /// What is to be run once the draw is over, in order.
    private var afterwards: [@MainActor () -> Void] = []
    /// The tasks that no one has waited for yet.
    private var fresh: [Task<Void, Never>] = []
    /// Something a view reads has changed since the last draw.
    package var stale = true

    package init() {}

    /// What is kept at a place: made the first time, found later.
    func cell<Cell: AnyObject>(_ key: String, _ make: () -> Cell) -> Cell {
        seen.insert(key)
        if let found = cells[key] as? Cell { return found }
        let made = make()
        cells[key] = made
        return made
    }

    func after(_ action: @escaping @MainActor () -> Void) { afterwards.append(action) }

    /// Runs an action the first time a place is drawn.
    func once(_ key: String, _ action: @escaping @MainActor () -> Void) {
        if cells[key] == nil { after(action) }
        keep(key)
    }

    /// What was left at a place stays.
    func keep(_ key: String) { _ = cell(key) { Mark() } }

    /// Runs an action when a place is drawn no more.
    func leave(_ key: String, _ action: @escaping @MainActor () -> Void) {
        keep(key)
        leaving[key] = action
    }

    /// A task that runs as long as its place is drawn; a new one takes the place of the old.
    func task(_ key: String, _ priority: TaskPriority, _ action: @escaping @Sendable () async -> Void) {
        running[key]?.cancel()
        start(priority, action, key)
        leave(key) { [weak self] in
            self?.running[key]?.cancel()
            self?.running[key] = nil
        }
    }

    package func start(
        _ priority: TaskPriority = .userInitiated, _ action: @escaping @Sendable () async -> Void, _ key: String? = nil
    ) {
        let task = Task(priority: priority) { await action() }
        if let key { running[key] = task }
        fresh.append(task)
    }

    package func begin() { (seen, stale) = ([], false) }

    /// Forgets what was not drawn, and runs what the draw asked for. True when something ran.
    package func end() -> Bool {
        let gone = Set(cells.keys).subtracting(seen)
        var actions = afterwards
        for key in gone.sorted() {
            cells[key] = nil
            if let action = leaving.removeValue(forKey: key) { actions.append(action) }
        }
        afterwards = []
        for action in actions { action() }
        return !actions.isEmpty
    }

    package func takeTasks() -> [Task<Void, Never>] {
        defer { fresh = [] }
        return fresh
    }
}

private final class Mark {}
