/// A little more, a little less.
public struct Stepper<Label>: _Primitive, Drawable where Label: View {
    let label: Label
    let value: (() -> String)?
    let up: (() -> Void)?
    let down: (() -> Void)?

    public init(
        @ViewBuilder label: () -> Label, onIncrement: (() -> Void)?, onDecrement: (() -> Void)?,
        onEditingChanged: @escaping (Bool) -> Void = { _ in }
    ) {
        (self.label, value, up, down) = (label(), nil, onIncrement, onDecrement)
    }

    public init<V>(
        value: Binding<V>, step: V.Stride = 1, @ViewBuilder label: () -> Label,
        onEditingChanged: @escaping (Bool) -> Void = { _ in }
    ) where V: Strideable {
        self.label = label()
        self.value = { "\(value.wrappedValue)" }
        up = { value.wrappedValue = value.wrappedValue.advanced(by: step) }
        down = { value.wrappedValue = value.wrappedValue.advanced(by: 0 - step) }
    }

    public init<V>(
        value: Binding<V>, in bounds: ClosedRange<V>, step: V.Stride = 1, @ViewBuilder label: () -> Label,
        onEditingChanged: @escaping (Bool) -> Void = { _ in }
    ) where V: Strideable {
        self.label = label()
        self.value = { "\(value.wrappedValue)" }
        let (more, less) = (value.wrappedValue.advanced(by: step), value.wrappedValue.advanced(by: 0 - step))
        up = value.wrappedValue < bounds.upperBound ? { value.wrappedValue = min(more, bounds.upperBound) } : nil
        down = value.wrappedValue > bounds.lowerBound ? { value.wrappedValue = max(less, bounds.lowerBound) } : nil
    }

    package func draw(_ pen: Pen) -> [Node] {
        var node = Node(.stepper, pen.draw(label, at: "label"))
        node.value = value?()
        node.enabled = pen.environment.isEnabled
        let (up, down) = (up, down)
        node.actions.adjust = { if $0 == .increment { up?() } else { down?() } }
        return [node]
    }
}

extension Stepper where Label == Text {
    public init(
        _ titleKey: LocalizedStringKey, onIncrement: (() -> Void)?, onDecrement: (() -> Void)?,
        onEditingChanged: @escaping (Bool) -> Void = { _ in }
    ) {
        self.init(label: { Text(titleKey) }, onIncrement: onIncrement, onDecrement: onDecrement)
    }
    @_disfavoredOverload
    public init<S>(
        _ title: S, onIncrement: (() -> Void)?, onDecrement: (() -> Void)?,
        onEditingChanged: @escaping (Bool) -> Void = { _ in }
    ) where S: StringProtocol {
        self.init(label: { Text(title) }, onIncrement: onIncrement, onDecrement: onDecrement)
    }
    public init<V>(
        _ titleKey: LocalizedStringKey, value: Binding<V>, step: V.Stride = 1,
        onEditingChanged: @escaping (Bool) -> Void = { _ in }
    ) where V: Strideable {
        self.init(value: value, step: step) { Text(titleKey) }
    }
    @_disfavoredOverload
    public init<S, V>(
        _ title: S, value: Binding<V>, step: V.Stride = 1, onEditingChanged: @escaping (Bool) -> Void = { _ in }
    ) where S: StringProtocol, V: Strideable {
        self.init(value: value, step: step) { Text(title) }
    }
    public init<V>(
        _ titleKey: LocalizedStringKey, value: Binding<V>, in bounds: ClosedRange<V>, step: V.Stride = 1,
        onEditingChanged: @escaping (Bool) -> Void = { _ in }
    ) where V: Strideable {
        self.init(value: value, in: bounds, step: step) { Text(titleKey) }
    }
    @_disfavoredOverload
    public init<S, V>(
        _ title: S, value: Binding<V>, in bounds: ClosedRange<V>, step: V.Stride = 1,
        onEditingChanged: @escaping (Bool) -> Void = { _ in }
    ) where S: StringProtocol, V: Strideable {
        self.init(value: value, in: bounds, step: step) { Text(title) }
    }
}

/// A value between two others.
public struct Slider<Label, ValueLabel>: _Primitive, Drawable where Label: View, ValueLabel: View {
    let label: Label
    let ends: (ValueLabel, ValueLabel)?
    let read: () -> Double
    let write: (Double) -> Void
    let bounds: ClosedRange<Double>
    let step: Double?
    let edited: (Bool) -> Void

    init<V>(
        _ value: Binding<V>, _ bounds: ClosedRange<V>, _ step: V.Stride?, _ label: Label,
        _ ends: (ValueLabel, ValueLabel)?, _ edited: @escaping (Bool) -> Void
    ) where V: BinaryFloatingPoint, V.Stride: BinaryFloatingPoint {
        (self.label, self.ends, self.edited) = (label, ends, edited)
        read = { Double(value.wrappedValue) }
        write = { value.wrappedValue = V($0) }
        self.bounds = Double(bounds.lowerBound)...Double(bounds.upperBound)
        self.step = step.map { Double($0) }
    }

    package func draw(_ pen: Pen) -> [Node] {
        var node = Node(.slider, pen.words(label))
        node.value = "\(read())"
        node.enabled = pen.environment.isEnabled
        if let ends { node.children = pen.draw(ends.0, at: "least") + pen.draw(ends.1, at: "most") }
        let jump = step ?? (bounds.upperBound - bounds.lowerBound) / 10
        let move: @MainActor (Double) -> Void = { wanted in
            edited(true)
            write(min(max(wanted, bounds.lowerBound), bounds.upperBound))
            edited(false)
        }
        node.actions.move = move
        node.actions.adjust = { move(read() + ($0 == .increment ? jump : -jump)) }
        return [node]
    }
}

extension Slider {
    public init<V>(
        value: Binding<V>, in bounds: ClosedRange<V> = 0...1, @ViewBuilder label: () -> Label,
        @ViewBuilder minimumValueLabel: () -> ValueLabel, @ViewBuilder maximumValueLabel: () -> ValueLabel,
        onEditingChanged: @escaping (Bool) -> Void = { _ in }
    ) where V: BinaryFloatingPoint, V.Stride: BinaryFloatingPoint {
        self.init(value, bounds, nil, label(), (minimumValueLabel(), maximumValueLabel()), onEditingChanged)
    }
    public init<V>(
        value: Binding<V>, in bounds: ClosedRange<V>, step: V.Stride = 1, @ViewBuilder label: () -> Label,
        @ViewBuilder minimumValueLabel: () -> ValueLabel, @ViewBuilder maximumValueLabel: () -> ValueLabel,
        onEditingChanged: @escaping (Bool) -> Void = { _ in }
    ) where V: BinaryFloatingPoint, V.Stride: BinaryFloatingPoint {
        self.init(value, bounds, step, label(), (minimumValueLabel(), maximumValueLabel()), onEditingChanged)
    }
}

extension Slider where ValueLabel == EmptyView {
    public init<V>(
        value: Binding<V>, in bounds: ClosedRange<V> = 0...1, @ViewBuilder label: () -> Label,
        onEditingChanged: @escaping (Bool) -> Void = { _ in }
    ) where V: BinaryFloatingPoint, V.Stride: BinaryFloatingPoint {
        self.init(value, bounds, nil, label(), nil, onEditingChanged)
    }
    public init<V>(
        value: Binding<V>, in bounds: ClosedRange<V>, step: V.Stride = 1, @ViewBuilder label: () -> Label,
        onEditingChanged: @escaping (Bool) -> Void = { _ in }
    ) where V: BinaryFloatingPoint, V.Stride: BinaryFloatingPoint {
        self.init(value, bounds, step, label(), nil, onEditingChanged)
    }
}

extension Slider where Label == EmptyView, ValueLabel == EmptyView {
    public init<V>(
        value: Binding<V>, in bounds: ClosedRange<V> = 0...1, onEditingChanged: @escaping (Bool) -> Void = { _ in }
    ) where V: BinaryFloatingPoint, V.Stride: BinaryFloatingPoint {
        self.init(value, bounds, nil, EmptyView(), nil, onEditingChanged)
    }
    public init<V>(
        value: Binding<V>, in bounds: ClosedRange<V>, step: V.Stride = 1,
        onEditingChanged: @escaping (Bool) -> Void = { _ in }
    ) where V: BinaryFloatingPoint, V.Stride: BinaryFloatingPoint {
        self.init(value, bounds, step, EmptyView(), nil, onEditingChanged)
    }
}

/// How far something is.
public struct ProgressView<Label, CurrentValueLabel>: _Primitive, Drawable where Label: View, CurrentValueLabel: View {
    let label: Label
    let current: CurrentValueLabel
    let share: Double?

    package func draw(_ pen: Pen) -> [Node] {
        var node = Node(.progress, pen.words(label))
        node.value = share.map { "\(Int(($0 * 100).rounded())) %" }
        node.children = pen.draw(current, at: "current")
        return [node]
    }
}

extension ProgressView where CurrentValueLabel == EmptyView {
    public init() where Label == EmptyView { (label, current, share) = (EmptyView(), EmptyView(), nil) }
    public init(@ViewBuilder label: () -> Label) { (self.label, current, share) = (label(), EmptyView(), nil) }
    public init(_ titleKey: LocalizedStringKey) where Label == Text { self.init { Text(titleKey) } }
    @_disfavoredOverload
    public init<S>(_ title: S) where Label == Text, S: StringProtocol { self.init { Text(title) } }
    public init<V>(value: V?, total: V = 1.0) where Label == EmptyView, V: BinaryFloatingPoint {
        (label, current, share) = (EmptyView(), EmptyView(), value.map { Double($0 / total) })
    }
    public init<V>(value: V?, total: V = 1.0, @ViewBuilder label: () -> Label) where V: BinaryFloatingPoint {
        (self.label, current, share) = (label(), EmptyView(), value.map { Double($0 / total) })
    }
    public init<V>(_ titleKey: LocalizedStringKey, value: V?, total: V = 1.0)
    where Label == Text, V: BinaryFloatingPoint {
        self.init(value: value, total: total) { Text(titleKey) }
    }
    @_disfavoredOverload
    public init<S, V>(_ title: S, value: V?, total: V = 1.0)
    where Label == Text, S: StringProtocol, V: BinaryFloatingPoint {
        self.init(value: value, total: total) { Text(title) }
    }
}

extension ProgressView {
    public init<V>(
        value: V?, total: V = 1.0, @ViewBuilder label: () -> Label,
        @ViewBuilder currentValueLabel: () -> CurrentValueLabel
    ) where V: BinaryFloatingPoint {
        (self.label, current, share) = (label(), currentValueLabel(), value.map { Double($0 / total) })
    }
}

@MainActor @preconcurrency public protocol ProgressViewStyle {}
public struct DefaultProgressViewStyle: ProgressViewStyle { nonisolated public init() {} }
public struct CircularProgressViewStyle: ProgressViewStyle { nonisolated public init() {} }
public struct LinearProgressViewStyle: ProgressViewStyle { nonisolated public init() {} }
extension ProgressViewStyle where Self == DefaultProgressViewStyle { public static var automatic: Self { .init() } }
extension ProgressViewStyle where Self == CircularProgressViewStyle { public static var circular: Self { .init() } }
extension ProgressViewStyle where Self == LinearProgressViewStyle { public static var linear: Self { .init() } }
