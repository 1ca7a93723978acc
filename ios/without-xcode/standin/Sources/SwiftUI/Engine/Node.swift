/// One thing in the outline of a screen: what it is, what it says, what can be done with it.
@MainActor
package struct Node {
    package enum Kind: String, Sendable {
        case text, image, button, toggle, field, secure, editor, picker, option, stepper, slider, date, link, menu
        case progress, canvas, shape, divider, spacer, unavailable, embedded
        case row, column, layers, grid, gridRow, scroll, list, form, section, header, footer, element, disclosure
        case navigation, title, toolbar, tabs, tab, search, swipe, context
        case sheet, cover, popover, alert, dialog, files
    }

    package var kind: Kind
    /// What it says: the text of a text, the name of a control where it is not in the children.
    package var label: String?
    /// What VoiceOver calls it, where that is not what it says.
    package var called: String?
    package var value: String?
    package var hint: String?
    package var identifier: String?
    package var enabled = true
    /// False: on the screen, but not there for VoiceOver.
    package var spoken = true
    /// False: it keeps its room and is not seen.
    package var visible = true
    package var traits: AccessibilityTraits = []
    package var tag: AnyHashable?
    package var children: [Node]
    /// What VoiceOver reads in place of the node.
    package var representation: [Node]?
    /// One element for VoiceOver, whatever stands in it.
    package var isOne = false
    package var actions = Actions()
    package var look = Look()

    package init(_ kind: Kind, _ label: String? = nil, value: String? = nil, _ children: [Node] = []) {
        (self.kind, self.label, self.value, self.children) = (kind, label, value, children)
    }

    package var isModal: Bool { [.sheet, .cover, .popover, .alert, .dialog, .files].contains(kind) }
    package var isHeading: Bool { traits.contains(.isHeader) || kind == .title || kind == .header }

    /// Its own name, or what stands in it.
    package var name: String { called ?? label ?? children.words }
}

/// What can be done with a node.
@MainActor
package struct Actions {
    package struct Option {
        package let name: String
        package let selected: Bool
        package let choose: @MainActor () -> Void
    }

    package var tap: (@MainActor () -> Void)?
    package var type: (@MainActor (String) -> Void)?
    package var submit: (@MainActor () -> Void)?
    package var set: (@MainActor (Bool) -> Void)?
    package var move: (@MainActor (Double) -> Void)?
    package var pick: (@MainActor (Date) -> Void)?
    package var options: [Option] = []
    package var adjust: (@MainActor (AccessibilityAdjustmentDirection) -> Void)?
    package var named: [(name: String, run: @MainActor () -> Void)] = []
    package var rotors: [(name: String, entries: [String])] = []
    package var touch: (@MainActor (CGPoint) -> Void)?
    package var refresh: (@Sendable () async -> Void)?
    package var delete: (@MainActor () -> Void)?
    package var files: (@MainActor ([URL]) -> Void)?
    package var paste: (@MainActor ([Any]) -> Void)?
}

/// How a node looks, as far as a picture of the outline needs it.
@MainActor
package struct Look {
    package var font: Font?
    package var foreground: String?
    package var fill: String?
    package var width: CGFloat?
    package var height: CGFloat?
    package var symbol: String?
    package var prominent = false
    package var destructive = false
    package var isCancel = false
    package var drawing: [Drawing] = []
    package init() {}
}

extension [Node] {
    /// What stands in the nodes, read in a row; nothing of what is shown over the screen.
    @MainActor package var words: String {
        flatMap { node -> [String] in
            if node.isModal || !node.visible || node.kind == .swipe || node.kind == .context { return [] }
            if let label = node.called ?? node.label { return label.isEmpty ? [] : [label] }
            let inside = node.children.words
            return inside.isEmpty ? [] : [inside]
        }.joined(separator: ", ")
    }
}
