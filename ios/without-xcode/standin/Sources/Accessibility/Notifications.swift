@_exported import Foundation

/// What the app tells VoiceOver by itself.
public enum AccessibilityNotification {
    /// Something to be read out.
    public struct Announcement: Sendable {
        let text: String
        public init(_ announcement: String) { text = announcement }
        public init(_ announcement: AttributedString) { text = String(announcement.characters) }
        public func post() { Heard.current?.add(text) }
    }

    /// Part of the screen is another one.
    public struct LayoutChanged {
        public init(_ element: Any? = nil) {}
        public func post() { Heard.current?.add("(layout changed)") }
    }

    /// The screen is another one.
    public struct ScreenChanged {
        public init(_ element: Any? = nil) {}
        public func post() { Heard.current?.add("(screen changed)") }
    }

    /// The page was turned.
    public struct PageScrolled: Sendable {
        let text: String
        public init(_ status: String) { text = status }
        public func post() { Heard.current?.add(text) }
    }
}

/// What a screen that is drawn has said by itself. Its tasks know of it, those of other screens do not.
package final class Heard: @unchecked Sendable {
    @TaskLocal package static var current: Heard?
    private let lock = NSLock()
    private var texts: [String] = []

    package init() {}
    package func add(_ text: String) { lock.withLock { texts.append(text) } }
    package var all: [String] { lock.withLock { texts } }
}
