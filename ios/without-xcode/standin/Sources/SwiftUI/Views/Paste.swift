/// The system's own button for what lies on the clipboard.
public struct PasteButton: _Primitive, Drawable {
    let paste: ([Any]) -> Void

    public init<T>(payloadType: T.Type, onPaste: @escaping ([T]) -> Void) where T: Transferable {
        paste = { things in
            let fitting = things.compactMap { $0 as? T }
            if !fitting.isEmpty { onPaste(fitting) }
        }
    }

    package func draw(_ pen: Pen) -> [Node] {
        var node = Node(.button, "Paste")
        node.enabled = pen.environment.isEnabled
        node.traits = .isButton
        node.actions.paste = { paste($0) }
        return [node]
    }
}
