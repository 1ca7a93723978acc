@_exported import Foundation

/// A kind of file.
public struct UTType: Hashable, Codable, Sendable, CustomStringConvertible {
    public let identifier: String
    public var description: String { identifier }
    public var preferredFilenameExtension: String? { Self.endings[identifier] }
    public var preferredMIMEType: String? { nil }

    private static let endings = [
        "public.json": "json", "com.adobe.pdf": "pdf", "public.html": "html", "public.plain-text": "txt",
        "public.comma-separated-values-text": "csv", "public.zip-archive": "zip", "public.png": "png",
        "com.apple.ical.ics": "ics",
    ]

    /// Nil: no such kind is known.
    public init?(_ identifier: String) {
        if identifier.isEmpty { return nil }
        self.init(known: identifier)
    }

    public init?(filenameExtension: String, conformingTo supertype: UTType = .data) {
        if filenameExtension.isEmpty { return nil }
        self.init(known: Self.endings.first { $0.value == filenameExtension }?.key ?? "dyn.\(filenameExtension)")
    }

    public init?(mimeType: String, conformingTo supertype: UTType = .data) {
        if mimeType.isEmpty { return nil }
        self.init(known: "dyn.\(mimeType)")
    }

    public init(exportedAs identifier: String, conformingTo parentType: UTType? = nil) { self.init(known: identifier) }
    public init(importedAs identifier: String, conformingTo parentType: UTType? = nil) { self.init(known: identifier) }

    private init(known identifier: String) { self.identifier = identifier }

    public static let item = UTType(known: "public.item")
    public static let content = UTType(known: "public.content")
    public static let data = UTType(known: "public.data")
    public static let folder = UTType(known: "public.folder")
    public static let directory = UTType(known: "public.directory")
    public static let archive = UTType(known: "public.archive")
    public static let zip = UTType(known: "public.zip-archive")
    public static let text = UTType(known: "public.text")
    public static let plainText = UTType(known: "public.plain-text")
    public static let utf8PlainText = UTType(known: "public.utf8-plain-text")
    public static let commaSeparatedText = UTType(known: "public.comma-separated-values-text")
    public static let json = UTType(known: "public.json")
    public static let xml = UTType(known: "public.xml")
    public static let html = UTType(known: "public.html")
    public static let pdf = UTType(known: "com.adobe.pdf")
    public static let image = UTType(known: "public.image")
    public static let png = UTType(known: "public.png")
    public static let jpeg = UTType(known: "public.jpeg")
    public static let url = UTType(known: "public.url")
    public static let fileURL = UTType(known: "public.file-url")
    public static let calendarEvent = UTType(known: "public.calendar-event")
}
