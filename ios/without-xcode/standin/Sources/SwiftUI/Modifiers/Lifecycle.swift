/// What happens when a view comes, goes or changes.
extension View {
    public func onAppear(perform action: (() -> Void)? = nil) -> some View {
        remembering("appear") { _, pen in
            if let action { pen.memory.once(pen.place + ".appear") { action() } }
        }
    }

    public func onDisappear(perform action: (() -> Void)? = nil) -> some View {
        remembering("disappear") { _, pen in
            if let action { pen.memory.leave(pen.place + ".disappear") { action() } }
        }
    }

    public func task(
        priority: TaskPriority = .userInitiated, @_inheritActorContext _ action: @escaping @Sendable () async -> Void
    ) -> some View {
        remembering("task") { _, pen in
            let key = pen.place + ".task"
            pen.memory.once(key) { pen.memory.task(key, priority, action) }
        }
    }

    public func task<T>(
        id value: T, priority: TaskPriority = .userInitiated,
        @_inheritActorContext _ action: @escaping @Sendable () async -> Void
    ) -> some View where T: Equatable {
        remembering("task") { _, pen in
            let key = pen.place + ".task"
            let last = pen.memory.cell(key + ".id") { Last<T>() }
            defer { last.value = value }
            if last.value != value { pen.memory.after { pen.memory.task(key, priority, action) } }
            pen.memory.keep(key)
        }
    }

    public func onChange<V>(
        of value: V, initial: Bool = false, _ action: @escaping (_ oldValue: V, _ newValue: V) -> Void
    ) -> some View where V: Equatable {
        remembering("change") { _, pen in
            pen.changed(value) { old, new in if old != nil || initial { action(old ?? new, new) } }
        }
    }

    public func onChange<V>(of value: V, initial: Bool = false, _ action: @escaping () -> Void) -> some View
    where V: Equatable {
        onChange(of: value, initial: initial) { _, _ in action() }
    }

}

extension Pen {
    /// Runs an action after the draw when a value is another one than in the draw before; `nil` in the first.
    func changed<V: Equatable>(_ value: V, _ action: @escaping (_ old: V?, _ new: V) -> Void) {
        let last = memory.cell(place + ".value") { Last<V>() }
        let old = last.value
        last.value = value
        if old != value { memory.after { action(old, value) } }
    }
}

private final class Last<Value> {
    var value: Value?
}
