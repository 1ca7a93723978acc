import UIKit

/// A line of text, or several, to be written.
public struct TextField<Label>: _Primitive, Drawable where Label: View {
    let label: Label
    let prompt: Text?
    let read: () -> String
    let write: (String) -> Void

    package func draw(_ pen: Pen) -> [Node] {
        pen.field(.field, pen.words(label), prompt, read(), write)
    }
}

extension Pen {
    func field(
        _ kind: Node.Kind, _ name: String, _ prompt: Text?, _ value: String, _ write: @escaping (String) -> Void
    ) -> [Node] {
        // Without words of its own, a field is called by the example in it.
        var node = Node(kind, name.isEmpty ? prompt?.string : name, value: value)
        node.enabled = environment.isEnabled
        node.actions.type = { write($0) }
        if let submit = environment.submit { node.actions.submit = { submit.value() } }
        return [node]
    }
}

extension TextField {
    public init(text: Binding<String>, prompt: Text? = nil, @ViewBuilder label: () -> Label) {
        (self.label, self.prompt) = (label(), prompt)
        (read, write) = ({ text.wrappedValue }, { text.wrappedValue = $0 })
    }

    public init(text: Binding<String>, prompt: Text? = nil, axis: Axis, @ViewBuilder label: () -> Label) {
        self.init(text: text, prompt: prompt, label: label)
    }

    public init<F>(value: Binding<F.FormatInput>, format: F, prompt: Text? = nil, @ViewBuilder label: () -> Label)
    where F: ParseableFormatStyle, F.FormatOutput == String {
        (self.label, self.prompt, read) = (label(), prompt, { format.format(value.wrappedValue) })
        write = { if let new = try? format.parseStrategy.parse($0) { value.wrappedValue = new } }
    }

    public init<F>(value: Binding<F.FormatInput?>, format: F, prompt: Text? = nil, @ViewBuilder label: () -> Label)
    where F: ParseableFormatStyle, F.FormatOutput == String {
        (self.label, self.prompt) = (label(), prompt)
        read = { value.wrappedValue.map(format.format) ?? "" }
        write = { value.wrappedValue = $0.isEmpty ? nil : (try? format.parseStrategy.parse($0)) ?? value.wrappedValue }
    }
}

extension TextField where Label == Text {
    public init(_ titleKey: LocalizedStringKey, text: Binding<String>) { self.init(text: text) { Text(titleKey) } }
    @_disfavoredOverload
    public init<S>(_ title: S, text: Binding<String>) where S: StringProtocol { self.init(text: text) { Text(title) } }

    public init(_ titleKey: LocalizedStringKey, text: Binding<String>, prompt: Text?) {
        self.init(text: text, prompt: prompt) { Text(titleKey) }
    }
    @_disfavoredOverload
    public init<S>(_ title: S, text: Binding<String>, prompt: Text?) where S: StringProtocol {
        self.init(text: text, prompt: prompt) { Text(title) }
    }

    public init(_ titleKey: LocalizedStringKey, text: Binding<String>, axis: Axis) {
        self.init(text: text) { Text(titleKey) }
    }
    @_disfavoredOverload
    public init<S>(_ title: S, text: Binding<String>, axis: Axis) where S: StringProtocol {
        self.init(text: text) { Text(title) }
    }

    public init(_ titleKey: LocalizedStringKey, text: Binding<String>, prompt: Text?, axis: Axis) {
        self.init(text: text, prompt: prompt) { Text(titleKey) }
    }
    @_disfavoredOverload
    public init<S>(_ title: S, text: Binding<String>, prompt: Text?, axis: Axis) where S: StringProtocol {
        self.init(text: text, prompt: prompt) { Text(title) }
    }

    public init<F>(_ titleKey: LocalizedStringKey, value: Binding<F.FormatInput>, format: F, prompt: Text? = nil)
    where F: ParseableFormatStyle, F.FormatOutput == String {
        self.init(value: value, format: format, prompt: prompt) { Text(titleKey) }
    }
    @_disfavoredOverload
    public init<S, F>(_ title: S, value: Binding<F.FormatInput>, format: F, prompt: Text? = nil)
    where S: StringProtocol, F: ParseableFormatStyle, F.FormatOutput == String {
        self.init(value: value, format: format, prompt: prompt) { Text(title) }
    }
    public init<F>(_ titleKey: LocalizedStringKey, value: Binding<F.FormatInput?>, format: F, prompt: Text? = nil)
    where F: ParseableFormatStyle, F.FormatOutput == String {
        self.init(value: value, format: format, prompt: prompt) { Text(titleKey) }
    }
    @_disfavoredOverload
    public init<S, F>(_ title: S, value: Binding<F.FormatInput?>, format: F, prompt: Text? = nil)
    where S: StringProtocol, F: ParseableFormatStyle, F.FormatOutput == String {
        self.init(value: value, format: format, prompt: prompt) { Text(title) }
    }
}

/// A line of text that no one shall read over a shoulder.
public struct SecureField<Label>: _Primitive, Drawable where Label: View {
    let label: Label
    let prompt: Text?
    let text: Binding<String>

    public init(text: Binding<String>, prompt: Text? = nil, @ViewBuilder label: () -> Label) {
        (self.label, self.prompt, self.text) = (label(), prompt, text)
    }

    package func draw(_ pen: Pen) -> [Node] {
        let dots = String(repeating: "•", count: text.wrappedValue.count)
        return pen.field(.secure, pen.words(label), prompt, dots) { text.wrappedValue = $0 }
    }
}

extension SecureField where Label == Text {
    public init(_ titleKey: LocalizedStringKey, text: Binding<String>) { self.init(text: text) { Text(titleKey) } }
    @_disfavoredOverload
    public init<S>(_ title: S, text: Binding<String>) where S: StringProtocol { self.init(text: text) { Text(title) } }
    public init(_ titleKey: LocalizedStringKey, text: Binding<String>, prompt: Text?) {
        self.init(text: text, prompt: prompt) { Text(titleKey) }
    }
    @_disfavoredOverload
    public init<S>(_ title: S, text: Binding<String>, prompt: Text?) where S: StringProtocol {
        self.init(text: text, prompt: prompt) { Text(title) }
    }
}

/// A long text to be written. It has no words of its own.
public struct TextEditor: _Primitive, Drawable {
    let text: Binding<String>
    public init(text: Binding<String>) { self.text = text }
    package func draw(_ pen: Pen) -> [Node] {
        pen.field(.editor, "", nil, text.wrappedValue) { text.wrappedValue = $0 }
    }
}

extension View {
    public func keyboardType(_ type: UIKeyboardType) -> some View { same() }
    public func textContentType(_ textContentType: UITextContentType?) -> some View { same() }
    public func autocorrectionDisabled(_ disable: Bool = true) -> some View { same() }
    public func textInputAutocapitalization(_ autocapitalization: TextInputAutocapitalization?) -> some View { same() }
    public func submitLabel(_ submitLabel: SubmitLabel) -> some View { same() }
    public func onSubmit(of triggers: SubmitTriggers = .text, _ action: @escaping (() -> Void)) -> some View {
        setting { values in
            let outer = values.submit?.value
            values.submit = Unchecked {
                action()
                outer?()
            }
        }
    }
    public func scrollDismissesKeyboard(_ mode: ScrollDismissesKeyboardMode) -> some View { same() }
}

extension EnvironmentValues {
    var submit: Unchecked<@MainActor () -> Void>? {
        get { self[SubmitKey.self] }
        set { self[SubmitKey.self] = newValue }
    }
}

private enum SubmitKey: EnvironmentKey { static let defaultValue: Unchecked<@MainActor () -> Void>? = nil }

public struct SubmitTriggers: OptionSet, Sendable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }
    public static let text = Self(rawValue: 1)
    public static let search = Self(rawValue: 2)
}

public struct SubmitLabel: Sendable {
    public static let done = Self()
    public static let go = Self()
    public static let send = Self()
    public static let join = Self()
    public static let search = Self()
    public static let `return` = Self()
    public static let next = Self()
    public static let `continue` = Self()
}

public struct TextInputAutocapitalization: Sendable {
    public static let never = Self()
    public static let words = Self()
    public static let sentences = Self()
    public static let characters = Self()
}

public struct ScrollDismissesKeyboardMode: Sendable {
    public static let automatic = Self()
    public static let interactively = Self()
    public static let never = Self()
}

@MainActor @preconcurrency public protocol TextFieldStyle {}
public struct DefaultTextFieldStyle: TextFieldStyle { nonisolated public init() {} }
public struct PlainTextFieldStyle: TextFieldStyle { nonisolated public init() {} }
public struct RoundedBorderTextFieldStyle: TextFieldStyle { nonisolated public init() {} }
extension TextFieldStyle where Self == DefaultTextFieldStyle { public static var automatic: Self { .init() } }
extension TextFieldStyle where Self == PlainTextFieldStyle { public static var plain: Self { .init() } }
extension TextFieldStyle where Self == RoundedBorderTextFieldStyle { public static var roundedBorder: Self { .init() } }

@MainActor @preconcurrency public protocol TextEditorStyle {}
public struct AutomaticTextEditorStyle: TextEditorStyle { nonisolated public init() {} }
public struct PlainTextEditorStyle: TextEditorStyle { nonisolated public init() {} }
extension TextEditorStyle where Self == AutomaticTextEditorStyle { public static var automatic: Self { .init() } }
extension TextEditorStyle where Self == PlainTextEditorStyle { public static var plain: Self { .init() } }
