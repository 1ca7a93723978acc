// Words of the core that stand within a sentence elsewhere, as the beginning of a row of their own; and what a field with
// several people's words in it holds, and whether the person changed it.

extension String {
    /// As a line or a button begins.
    public var begun: String { prefix(1).uppercased() + dropFirst() }
}

extension [String] {
    /// Texts of one field, where devices wrote at once.
    public var together: String { joined(separator: "\n\n") }
}

/// A text to save, where the person changed it.
func changed(_ typed: String, from before: String) -> String? {
    typed.trimmed == before.trimmed ? nil : typed.trimmed
}
