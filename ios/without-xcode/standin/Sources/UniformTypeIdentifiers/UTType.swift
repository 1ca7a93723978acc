/// What kind of file something is.
public struct UTType: Hashable, Sendable {
    public let identifier: String

    public init?(_ identifier: String) { self.identifier = identifier }

    private init(known: String) { identifier = known }

    public static let item = UTType(known: "public.item")
    public static let data = UTType(known: "public.data")
    public static let json = UTType(known: "public.json")
    public static let pdf = UTType(known: "com.adobe.pdf")
    public static let html = UTType(known: "public.html")
    public static let plainText = UTType(known: "public.plain-text")
    public static let utf8PlainText = UTType(known: "public.utf8-plain-text")
    public static let commaSeparatedText = UTType(known: "public.comma-separated-values-text")
}
