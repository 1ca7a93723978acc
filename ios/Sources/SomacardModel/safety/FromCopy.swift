// The sealed copy beside the diary: it opens while the diary is locked, broken or gone, with the numbers in any case
// and with the plan, if the person allowed that.

import Observation
import Somacard

/// A screen from the copy.
@MainActor
@Observable
public final class FromCopy<Shown: Sendable> {
    public typealias Read = @Sendable (SafetyCard, Moment) throws -> Shown

    /// The screen; nothing until it was read.
    public private(set) var shown: Shown?

    @ObservationIgnored private let phone: Phone
    @ObservationIgnored private let read: Read

    public init(_ phone: Phone, read: @escaping Read) {
        self.phone = phone
        self.read = read
    }

    /// What the view says when it is seen. It is opened anew each time, so that it is as new as the file.
    public func refresh() async {
        let (phone, read) = (phone, read)
        let reading = Task.detached {
            let card = try SafetyCard.open(
                folder: phone.folder.path, vault: phone.vault, language: phone.language())
            return try read(card, phone.now())
        }
        // Opening the copy never fails: what can't be read is left out.
        if let newer = try? await reading.value { shown = newer }
    }

    /// Whether it stands in for a screen of the diary that could not be read.
    public func isNeeded(for screen: Screen<Shown>) -> Bool {
        screen.shown == nil && screen.refused != nil
    }
}
