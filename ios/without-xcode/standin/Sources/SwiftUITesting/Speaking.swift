import SwiftUI

/// What VoiceOver finds on a screen, for an audit.
public struct Spoken: Sendable, CustomStringConvertible {
    /// What it is: `button`, `text`, `heading` …
    public let role: String
    public let name: String
    public let value: String?
    public let hint: String?
    public let enabled: Bool
    /// The names of the actions besides the tap.
    public let actions: [String]
    /// It does something, or can be changed.
    public let isControl: Bool

    /// A control or a picture that says nothing of itself.
    public var isNameless: Bool { name.trimmingCharacters(in: .whitespaces).isEmpty }

    public var description: String {
        [isNameless ? "(nameless)" : name, value, role, enabled ? nil : "dimmed", hint].compactMap { $0 }
            .joined(separator: ", ")
    }
}

extension Drawn {
    /// The elements VoiceOver reads, in order.
    public var spoken: [Spoken] { front.elements.map(Spoken.init) }

    /// The controls VoiceOver reads. Those without a name are wrong: `controls.filter(\.isNameless)`.
    public var controls: [Spoken] { spoken.filter(\.isControl) }

    /// All that VoiceOver reads and that has no name: controls, pictures, drawings.
    public var nameless: [Spoken] { spoken.filter(\.isNameless) }

    /// The rotors of the screen, with their entries.
    public var rotors: [String: [String]] {
        let all = front.reached.flatMap(\.actions.rotors)
        return Dictionary(all.map { ($0.name, $0.entries) }, uniquingKeysWith: +)
    }
}

extension Spoken {
    @MainActor init(_ node: Node) {
        name = node.called ?? node.label ?? (node.representation ?? node.children).spoken
        (value, hint, enabled) = (node.value, node.hint, node.enabled)
        actions = node.actions.named.map(\.name)
        isControl =
            node.kind.isControl || node.actions.tap != nil || node.actions.touch != nil || node.actions.adjust != nil
        let traits = node.traits
        role =
            node.isHeading
            ? "heading"
            : node.kind.isControl
                ? node.kind.rawValue
                : traits.contains(.isButton)
                    ? "button"
                    : node.actions.adjust != nil
                        ? "adjustable" : traits.contains(.isImage) ? "image" : node.kind.spokenRole
    }
}

extension Node.Kind {
    var spokenRole: String {
        switch self {
        case .canvas, .image: "image"
        case .progress: "progress"
        default: "text"
        }
    }
}

extension [Node] {
    /// The elements VoiceOver stops at.
    @MainActor var elements: [Node] { flatMap(\.elements) }

    /// All nodes that VoiceOver can reach, containers too.
    @MainActor var reached: [Node] {
        flatMap { node in
            node.visible && node.spoken && !node.isModal ? [node] + (node.representation ?? node.children).reached : []
        }
    }
}

extension Node {
    var elements: [Node] {
        if !visible || !spoken || isModal { return [] }
        switch kind {
        case .spacer, .divider, .shape:
            return called?.isEmpty == false ? [self] : (representation ?? []).elements
        case .text: return name.isEmpty ? [] : [self]
        case .menu, .tab: return [self] + children.elements
        case .button, .toggle, .link, .stepper, .header, .title, .field, .secure, .editor, .picker, .slider, .date,
            .search, .progress, .image:
            return [self] + children.filter { [.swipe, .context].contains($0.kind) }.elements
        default: break
        }
        if isOne { return [self] }
        if let representation { return representation.elements }
        // A drawing, or a stack that was given a name.
        if kind == .canvas || called != nil { return [self] }
        let inside = children.elements
        // A gesture of a stack takes nothing from the controls in it.
        if actions.touch != nil || actions.tap != nil, !inside.contains(where: \.kind.isControl) { return [self] }
        return inside
    }
}
