/// Questions and messages over a screen. Each button closes them.
extension View {
    func asking<T, A: View, M: View>(
        _ kind: Node.Kind, _ title: String, _ isPresented: Binding<Bool>, _ data: @escaping () -> T?,
        _ actions: @escaping (T) -> A, _ message: @escaping (T) -> M
    ) -> some View {
        remembering(kind.rawValue) { nodes, pen in
            guard isPresented.wrappedValue, let value = data() else { return }
            let close: @MainActor () -> Void = { isPresented.wrappedValue = false }
            var inner = pen.entering("asking").presented(close)
            inner.environment.leaveControls()
            inner.environment.closeAfterTap = Unchecked(close)
            var heading = Node(.text, title)
            heading.traits = .isHeader
            var buttons = inner.draw(actions(value), at: "actions")
            // Without a button that leaves, the system adds one.
            if buttons.filter({ $0.kind == .button }).isEmpty || kind == .dialog {
                var leave = Node(.button, kind == .alert ? "OK" : "Cancel")
                leave.actions.tap = close
                if !buttons.contains(where: { $0.look.isCancel }) { buttons.append(leave) }
            }
            nodes.append(Node(kind, [heading] + inner.draw(message(value), at: "message") + buttons))
        }
    }

    public func alert<A>(
        _ titleKey: LocalizedStringKey, isPresented: Binding<Bool>, @ViewBuilder actions: @escaping () -> A
    ) -> some View where A: View {
        asking(.alert, titleKey.text, isPresented, { () }, actions, { EmptyView() })
    }
    @_disfavoredOverload
    public func alert<S, A>(
        _ title: S, isPresented: Binding<Bool>, @ViewBuilder actions: @escaping () -> A
    ) -> some View where S: StringProtocol, A: View {
        asking(.alert, String(title), isPresented, { () }, actions, { EmptyView() })
    }
    public func alert<A>(
        _ title: Text, isPresented: Binding<Bool>, @ViewBuilder actions: @escaping () -> A
    ) -> some View where A: View {
        asking(.alert, title.string, isPresented, { () }, actions, { EmptyView() })
    }

    public func alert<A, M>(
        _ titleKey: LocalizedStringKey, isPresented: Binding<Bool>, @ViewBuilder actions: @escaping () -> A,
        @ViewBuilder message: @escaping () -> M
    ) -> some View where A: View, M: View {
        asking(.alert, titleKey.text, isPresented, { () }, actions, message)
    }
    @_disfavoredOverload
    public func alert<S, A, M>(
        _ title: S, isPresented: Binding<Bool>, @ViewBuilder actions: @escaping () -> A,
        @ViewBuilder message: @escaping () -> M
    ) -> some View where S: StringProtocol, A: View, M: View {
        asking(.alert, String(title), isPresented, { () }, actions, message)
    }
    public func alert<A, M>(
        _ title: Text, isPresented: Binding<Bool>, @ViewBuilder actions: @escaping () -> A,
        @ViewBuilder message: @escaping () -> M
    ) -> some View where A: View, M: View {
        asking(.alert, title.string, isPresented, { () }, actions, message)
    }

    public func alert<A, T>(
        _ titleKey: LocalizedStringKey, isPresented: Binding<Bool>, presenting data: T?,
        @ViewBuilder actions: @escaping (T) -> A
    ) -> some View where A: View {
        asking(.alert, titleKey.text, isPresented, { data }, actions, { _ in EmptyView() })
    }
    @_disfavoredOverload
    public func alert<S, A, T>(
        _ title: S, isPresented: Binding<Bool>, presenting data: T?, @ViewBuilder actions: @escaping (T) -> A
    ) -> some View where S: StringProtocol, A: View {
        asking(.alert, String(title), isPresented, { data }, actions, { _ in EmptyView() })
    }
    public func alert<A, M, T>(
        _ titleKey: LocalizedStringKey, isPresented: Binding<Bool>, presenting data: T?,
        @ViewBuilder actions: @escaping (T) -> A, @ViewBuilder message: @escaping (T) -> M
    ) -> some View where A: View, M: View {
        asking(.alert, titleKey.text, isPresented, { data }, actions, message)
    }
    @_disfavoredOverload
    public func alert<S, A, M, T>(
        _ title: S, isPresented: Binding<Bool>, presenting data: T?, @ViewBuilder actions: @escaping (T) -> A,
        @ViewBuilder message: @escaping (T) -> M
    ) -> some View where S: StringProtocol, A: View, M: View {
        asking(.alert, String(title), isPresented, { data }, actions, message)
    }
}

extension View {
    public func confirmationDialog<A>(
        _ titleKey: LocalizedStringKey, isPresented: Binding<Bool>, titleVisibility: Visibility = .automatic,
        @ViewBuilder actions: @escaping () -> A
    ) -> some View where A: View {
        asking(.dialog, titleKey.text, isPresented, { () }, actions, { EmptyView() })
    }
    @_disfavoredOverload
    public func confirmationDialog<S, A>(
        _ title: S, isPresented: Binding<Bool>, titleVisibility: Visibility = .automatic,
        @ViewBuilder actions: @escaping () -> A
    ) -> some View where S: StringProtocol, A: View {
        asking(.dialog, String(title), isPresented, { () }, actions, { EmptyView() })
    }
    public func confirmationDialog<A, M>(
        _ titleKey: LocalizedStringKey, isPresented: Binding<Bool>, titleVisibility: Visibility = .automatic,
        @ViewBuilder actions: @escaping () -> A, @ViewBuilder message: @escaping () -> M
    ) -> some View where A: View, M: View {
        asking(.dialog, titleKey.text, isPresented, { () }, actions, message)
    }
    @_disfavoredOverload
    public func confirmationDialog<S, A, M>(
        _ title: S, isPresented: Binding<Bool>, titleVisibility: Visibility = .automatic,
        @ViewBuilder actions: @escaping () -> A, @ViewBuilder message: @escaping () -> M
    ) -> some View where S: StringProtocol, A: View, M: View {
        asking(.dialog, String(title), isPresented, { () }, actions, message)
    }
    public func confirmationDialog<A, T>(
        _ titleKey: LocalizedStringKey, isPresented: Binding<Bool>, titleVisibility: Visibility = .automatic,
        presenting data: T?, @ViewBuilder actions: @escaping (T) -> A
    ) -> some View where A: View {
        asking(.dialog, titleKey.text, isPresented, { data }, actions, { _ in EmptyView() })
    }
    @_disfavoredOverload
    public func confirmationDialog<S, A, T>(
        _ title: S, isPresented: Binding<Bool>, titleVisibility: Visibility = .automatic, presenting data: T?,
        @ViewBuilder actions: @escaping (T) -> A
    ) -> some View where S: StringProtocol, A: View {
        asking(.dialog, String(title), isPresented, { data }, actions, { _ in EmptyView() })
    }
    public func confirmationDialog<A, M, T>(
        _ titleKey: LocalizedStringKey, isPresented: Binding<Bool>, titleVisibility: Visibility = .automatic,
        presenting data: T?, @ViewBuilder actions: @escaping (T) -> A, @ViewBuilder message: @escaping (T) -> M
    ) -> some View where A: View, M: View {
        asking(.dialog, titleKey.text, isPresented, { data }, actions, message)
    }
    @_disfavoredOverload
    public func confirmationDialog<S, A, M, T>(
        _ title: S, isPresented: Binding<Bool>, titleVisibility: Visibility = .automatic, presenting data: T?,
        @ViewBuilder actions: @escaping (T) -> A, @ViewBuilder message: @escaping (T) -> M
    ) -> some View where S: StringProtocol, A: View, M: View {
        asking(.dialog, String(title), isPresented, { data }, actions, message)
    }
}
