// Kinds of files as Apple declares them: those that the app names.

@_exported import Foundation

public struct UTType: Hashable, Sendable {
    public let identifier: String

    public init?(_ identifier: String) { self.identifier = identifier }

    public init?(filenameExtension: String, conformingTo supertype: UTType = .data) {
        identifier = "dyn.\(filenameExtension)"
    }

    private init(named identifier: String) { self.identifier = identifier }

    public static let item = UTType(named: "public.item")
    public static let data = UTType(named: "public.data")
    public static let text = UTType(named: "public.text")
    public static let json = UTType(named: "public.json")
    public static let calendarEvent = UTType(named: "public.calendar-event")
    public static let commaSeparatedText = UTType(named: "public.comma-separated-values-text")
}
