// Ids and UUIDs. Check-ins, visits, series and the person's own card items are named by UUIDs, which cross as text;
// other records have names of their own (`sad`, `jaw-left`). An id orders records by when they were made: never make
// one of a date.

import Foundation

extension UUID {
    /// The UUID of a record's id; nothing for a name that is none.
    public init?(id: String) {
        self.init(uuidString: id)
    }

    /// The id as the core writes it, in small letters: `uuidString` writes capitals, and ids are compared as text.
    public var id: String {
        uuidString.lowercased()
    }
}
