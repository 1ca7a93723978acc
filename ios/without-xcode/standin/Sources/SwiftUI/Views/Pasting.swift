import UIKit

/// What can be handed over between apps.
public protocol Transferable: Sendable {}

extension String: Transferable {}

/// The system's own button: what lies on the clipboard is the app's once the person pressed it.
public struct PasteButton: _Primitive, Drawable {
    private let paste: @MainActor () -> Void

    public init<T>(payloadType: T.Type, onPaste: @escaping ([T]) -> Void) where T: Transferable {
        paste = { onPaste([UIPasteboard.general.string as? T].compactMap { $0 }) }
    }

    package func draw(_ pen: Pen) -> [Node] {
        var node = Node(.button, "Paste")
        node.enabled = pen.environment.isEnabled
        node.traits = .isButton
        node.actions.tap = paste
        return [node]
    }
}
