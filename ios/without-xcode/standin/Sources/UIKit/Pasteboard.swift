/// The clipboard.
@MainActor open class UIPasteboard: NSObject {
    private static let one = UIPasteboard()

    open class var general: UIPasteboard { one }
    open var string: String?
}
