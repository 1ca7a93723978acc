import SwiftUI

/// What can be read on a screen.
extension Drawn {
    /// What a person can reach: what is shown over all else, or the whole screen.
    var front: [Node] {
        var nodes = nodes
        while let modal = nodes.lastModal { nodes = modal.children }
        return nodes
    }

    /// The texts a person sees, from top to bottom: of what is shown over all else, where something is.
    public var texts: [String] { front.seen.filter { $0.kind == .text || $0.kind == .title }.compactMap(\.label) }

    /// The headings a person sees.
    public var headings: [String] { front.seen.filter(\.isHeading).map(\.name) }

    /// The title of the screen.
    public var title: String? { front.seen.first { $0.kind == .title }?.label }

    /// What a control says its value is; nil where there is no such control.
    public func value(of label: String) -> String? { front.seen.first { $0.name == label && $0.kind.isControl }?.value }

    /// The texts that were drawn on canvases.
    public var drawnTexts: [String] {
        front.seen.flatMap(\.look.drawing).compactMap {
            if case .text(let text, _, _, _) = $0.what { text } else { nil }
        }
    }

    /// The screen as lines: what each thing is, what it says, what its value is.
    public var outline: String { nodes.lines(0).joined(separator: "\n") }
}

extension [Node] {
    /// The one that is shown over the others.
    @MainActor var lastModal: Node? {
        for node in reversed() {
            if node.isModal { return node }
            if let inside = node.children.lastModal { return inside }
        }
        return nil
    }

    /// All nodes that can be seen, a node before what is in it; nothing of what is shown over them.
    @MainActor var seen: [Node] {
        flatMap { $0.visible && !$0.isModal ? [$0] + $0.children.seen : [] }
    }

    @MainActor func lines(_ depth: Int) -> [String] {
        flatMap { node -> [String] in
            guard node.visible else { return [] }
            guard let line = node.line else { return node.children.lines(depth) }
            let inside = node.saysItsChildren ? node.children.filter(\.isInteresting) : node.children
            return [String(repeating: "  ", count: depth) + line] + inside.lines(depth + 1)
        }
    }
}

extension Node {
    /// The name in quotes says already what the texts in it say.
    var saysItsChildren: Bool { [.button, .link, .toggle, .stepper, .header].contains(kind) || isOne }

    var isInteresting: Bool { kind.isControl || isModal || children.contains(where: \.isInteresting) }

    /// Nil: there is nothing to say, only what is inside.
    var line: String? {
        var words: [String]
        switch kind {
        case .spacer, .divider, .shape: return nil
        case .image where name.isEmpty && !spoken: return nil
        case .row, .column, .layers, .grid, .gridRow, .scroll, .navigation:
            if called == nil, traits.isEmpty, actions.named.isEmpty, actions.touch == nil { return nil }
            words = [kind.rawValue, quoted(name)]
        case .text: words = [isHeading ? "heading" : "text", quoted(name)]
        case .header: words = ["heading", quoted(name)]
        case .button, .toggle, .link, .stepper, .element, .title, .tab, .menu, .picker, .slider, .date, .field, .secure,
            .editor, .search, .progress, .canvas:
            words = [kind.rawValue, quoted(name)]
        case .image: words = ["image", name.isEmpty ? look.symbol ?? "" : quoted(name)]
        default: words = [kind.rawValue] + ((called ?? label).map { [quoted($0)] } ?? [])
        }
        if let value { words.append("= \(value)") }
        if !actions.options.isEmpty { words.append("of " + actions.options.map(\.name).joined(separator: " | ")) }
        if !enabled { words.append("disabled") }
        if traits.contains(.isSelected) { words.append("selected") }
        if !spoken { words.append("silent") }
        if !actions.named.isEmpty { words.append("actions: " + actions.named.map(\.name).joined(separator: ", ")) }
        return words.joined(separator: " ")
    }

    private func quoted(_ text: String) -> String { "\"\(text)\"" }
}

extension Node.Kind {
    var isControl: Bool {
        switch self {
        case .button, .toggle, .field, .secure, .editor, .picker, .stepper, .slider, .date, .link, .menu, .tab, .search:
            true
        default: false
        }
    }
}
