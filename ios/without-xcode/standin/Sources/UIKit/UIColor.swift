/// A colour of the system, in light and dark.
public final class UIColor: Sendable {
    package let css: String
    init(css: String) { self.css = css }

    public init(red: CGFloat, green: CGFloat, blue: CGFloat, alpha: CGFloat) {
        let parts = [red, green, blue].map { String(Int((Double($0) * 255).rounded())) }.joined(separator: " ")
        css = "rgb(\(parts) / \(alpha))"
    }

    public static let systemBackground = UIColor(css: "var(--page)")
    public static let secondarySystemBackground = UIColor(css: "var(--ground)")
    public static let tertiarySystemBackground = UIColor(css: "var(--page)")
    public static let systemGroupedBackground = UIColor(css: "var(--ground)")
    public static let secondarySystemGroupedBackground = UIColor(css: "var(--page)")
    public static let tertiarySystemGroupedBackground = UIColor(css: "var(--ground)")
    public static let systemFill = UIColor(css: "var(--fill)")
    public static let secondarySystemFill = UIColor(css: "var(--fill)")
    public static let tertiarySystemFill = UIColor(css: "var(--fill)")
    public static let quaternarySystemFill = UIColor(css: "var(--fill)")
    public static let label = UIColor(css: "var(--primary)")
    public static let secondaryLabel = UIColor(css: "var(--secondary)")
    public static let tertiaryLabel = UIColor(css: "var(--tertiary)")
    public static let separator = UIColor(css: "var(--line)")
    public static let systemRed = UIColor(css: "var(--red)")
    public static let systemOrange = UIColor(css: "var(--orange)")
    public static let systemYellow = UIColor(css: "var(--yellow)")
    public static let systemGreen = UIColor(css: "var(--green)")
    public static let systemTeal = UIColor(css: "var(--teal)")
    public static let systemBlue = UIColor(css: "var(--blue)")
    public static let systemIndigo = UIColor(css: "var(--indigo)")
    public static let systemPurple = UIColor(css: "var(--purple)")
    public static let systemGray = UIColor(css: "var(--gray)")
    public static let systemGray2 = UIColor(css: "var(--gray)")
    public static let systemGray3 = UIColor(css: "var(--gray)")
    public static let systemGray4 = UIColor(css: "var(--gray)")
    public static let systemGray5 = UIColor(css: "var(--gray)")
    public static let systemGray6 = UIColor(css: "var(--fill)")
}
