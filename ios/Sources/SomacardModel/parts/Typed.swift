// What the person typed or pasted, without the blanks around it.

import Foundation

extension String {
    var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }

    /// Nothing but blanks.
    var isBlank: Bool { trimmed.isEmpty }
}
