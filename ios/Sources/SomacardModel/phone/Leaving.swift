// The app in front and left: what the app switcher shows, and when the diary is locked. It is closed when the app was left for
// as long as the person chose; a phone that sleeps counts, too.

import Foundation
import Observation
import Somacard

@MainActor
@Observable
public final class Leaving {
    /// Something stands before the screens: the system takes a picture of the app for its switcher.
    public private(set) var isCovered = false

    @ObservationIgnored private let diary: PhoneDiary
    @ObservationIgnored private var leftAt: Date?
    @ObservationIgnored private var waiting: Task<Void, Never>?

    init(_ diary: PhoneDiary) { self.diary = diary }

    private var phone: Phone { diary.phone }

    /// The window is not in front: something of the system's lies over it, or the app is about to be left.
    public func covered() { isCovered = phone.choices.hidesScreen }

    /// The app was left: for a call, the phone's settings or what was handed over, too. What is still to be done before the
    /// phone puts it to sleep. Until the person comes back, leaving it once more is the same leaving.
    public func left() async {
        covered()
        leftAt = leftAt ?? phone.clock()
        waiting?.cancel()
        guard remaining > 0 else { return await diary.lock() }
        waiting = Task { [diary, remaining] in
            try? await Task.sleep(for: .seconds(remaining))
            if !Task.isCancelled { await diary.lock() }
        }
    }

    /// The app is in front again. Asleep, nobody counted the minutes.
    public func came() async {
        waiting?.cancel()
        let late = leftAt != nil && remaining <= 0
        leftAt = nil
        if late { await diary.lock() }
        isCovered = false
    }

    /// How long the diary may still be open, in seconds, after the app was left.
    private var remaining: TimeInterval {
        let patience = TimeInterval(phone.choices.lockAfter.rawValue) * 60
        return patience - (leftAt.map { phone.clock().timeIntervalSince($0) } ?? 0)
    }
}
