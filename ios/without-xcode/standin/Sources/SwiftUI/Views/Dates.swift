/// What of a date is chosen.
public struct DatePickerComponents: OptionSet, Sendable {
    public let rawValue: UInt
    public init(rawValue: UInt) { self.rawValue = rawValue }
    public static let hourAndMinute = Self(rawValue: 1)
    public static let date = Self(rawValue: 2)
}

/// A day, a time of day, or both.
public struct DatePicker<Label>: _Primitive, Drawable where Label: View {
    public typealias Components = DatePickerComponents

    let label: Label
    let selection: Binding<Date>
    let components: Components
    let least: Date?
    let most: Date?

    init(_ label: Label, _ selection: Binding<Date>, _ components: Components, _ least: Date?, _ most: Date?) {
        (self.label, self.selection, self.components) = (label, selection, components)
        (self.least, self.most) = (least, most)
    }

    package func draw(_ pen: Pen) -> [Node] {
        var node = Node(.date, pen.words(label))
        node.value = written(selection.wrappedValue, pen.environment.timeZone)
        node.enabled = pen.environment.isEnabled
        node.actions.pick = { wanted in
            selection.wrappedValue = min(max(wanted, least ?? .distantPast), most ?? .distantFuture)
        }
        return [node]
    }

    /// In numbers, the same in every language.
    private func written(_ date: Date, _ zone: TimeZone) -> String {
        var style = Date.ISO8601FormatStyle(timeZone: zone)
        if components.contains(.date) { style = style.year().month().day() }
        let day = components.contains(.date) ? date.formatted(style) : nil
        let time = Date.ISO8601FormatStyle(timeZone: zone).time(includingFractionalSeconds: false)
        let clock = components.contains(.hourAndMinute) ? String(date.formatted(time).prefix(5)) : nil
        return [day, clock].compactMap { $0 }.joined(separator: " ")
    }
}

extension DatePicker {
    public init(
        selection: Binding<Date>, displayedComponents: Components = [.hourAndMinute, .date],
        @ViewBuilder label: () -> Label
    ) {
        self.init(label(), selection, displayedComponents, nil, nil)
    }
    public init(
        selection: Binding<Date>, in range: ClosedRange<Date>,
        displayedComponents: Components = [.hourAndMinute, .date], @ViewBuilder label: () -> Label
    ) {
        self.init(label(), selection, displayedComponents, range.lowerBound, range.upperBound)
    }
    public init(
        selection: Binding<Date>, in range: PartialRangeFrom<Date>,
        displayedComponents: Components = [.hourAndMinute, .date], @ViewBuilder label: () -> Label
    ) {
        self.init(label(), selection, displayedComponents, range.lowerBound, nil)
    }
    public init(
        selection: Binding<Date>, in range: PartialRangeThrough<Date>,
        displayedComponents: Components = [.hourAndMinute, .date], @ViewBuilder label: () -> Label
    ) {
        self.init(label(), selection, displayedComponents, nil, range.upperBound)
    }
}

extension DatePicker where Label == Text {
    public init(
        _ titleKey: LocalizedStringKey, selection: Binding<Date>,
        displayedComponents: Components = [.hourAndMinute, .date]
    ) {
        self.init(Text(titleKey), selection, displayedComponents, nil, nil)
    }
    public init(
        _ titleKey: LocalizedStringKey, selection: Binding<Date>, in range: ClosedRange<Date>,
        displayedComponents: Components = [.hourAndMinute, .date]
    ) {
        self.init(Text(titleKey), selection, displayedComponents, range.lowerBound, range.upperBound)
    }
    public init(
        _ titleKey: LocalizedStringKey, selection: Binding<Date>, in range: PartialRangeFrom<Date>,
        displayedComponents: Components = [.hourAndMinute, .date]
    ) {
        self.init(Text(titleKey), selection, displayedComponents, range.lowerBound, nil)
    }
    public init(
        _ titleKey: LocalizedStringKey, selection: Binding<Date>, in range: PartialRangeThrough<Date>,
        displayedComponents: Components = [.hourAndMinute, .date]
    ) {
        self.init(Text(titleKey), selection, displayedComponents, nil, range.upperBound)
    }
    @_disfavoredOverload
    public init<S>(
        _ title: S, selection: Binding<Date>, displayedComponents: Components = [.hourAndMinute, .date]
    ) where S: StringProtocol {
        self.init(Text(title), selection, displayedComponents, nil, nil)
    }
    @_disfavoredOverload
    public init<S>(
        _ title: S, selection: Binding<Date>, in range: ClosedRange<Date>,
        displayedComponents: Components = [.hourAndMinute, .date]
    ) where S: StringProtocol {
        self.init(Text(title), selection, displayedComponents, range.lowerBound, range.upperBound)
    }
    @_disfavoredOverload
    public init<S>(
        _ title: S, selection: Binding<Date>, in range: PartialRangeFrom<Date>,
        displayedComponents: Components = [.hourAndMinute, .date]
    ) where S: StringProtocol {
        self.init(Text(title), selection, displayedComponents, range.lowerBound, nil)
    }
    @_disfavoredOverload
    public init<S>(
        _ title: S, selection: Binding<Date>, in range: PartialRangeThrough<Date>,
        displayedComponents: Components = [.hourAndMinute, .date]
    ) where S: StringProtocol {
        self.init(Text(title), selection, displayedComponents, nil, range.upperBound)
    }
}

@MainActor @preconcurrency public protocol DatePickerStyle {}
public struct DefaultDatePickerStyle: DatePickerStyle { nonisolated public init() {} }
public struct CompactDatePickerStyle: DatePickerStyle { nonisolated public init() {} }
public struct GraphicalDatePickerStyle: DatePickerStyle { nonisolated public init() {} }
public struct WheelDatePickerStyle: DatePickerStyle { nonisolated public init() {} }
extension DatePickerStyle where Self == DefaultDatePickerStyle { public static var automatic: Self { .init() } }
extension DatePickerStyle where Self == CompactDatePickerStyle { public static var compact: Self { .init() } }
extension DatePickerStyle where Self == GraphicalDatePickerStyle { public static var graphical: Self { .init() } }
extension DatePickerStyle where Self == WheelDatePickerStyle { public static var wheel: Self { .init() } }
