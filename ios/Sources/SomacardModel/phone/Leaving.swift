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
    @ObservationIgnored private var comesBackBy = Date.distantPast
    @ObservationIgnored private var waiting: Task<Void, Never>?

    /// Long enough to choose a file or answer a question somewhere else.
    private static let comesBack = 300.0

    init(_ diary: PhoneDiary) { self.diary = diary }

    private var phone: Phone { diary.phone }

    /// The app itself sends the person to another one, for a file or an answer: for five minutes that is not leaving.
    public func isComingBack() {
        comesBackBy = phone.clock().addingTimeInterval(Self.comesBack)
    }

    /// The window is not in front: something of the system's lies over it, or the app is about to be left.
    public func covered() { isCovered = phone.choices.hidesScreen }

    /// The app was left. What is still to be done before the phone puts it to sleep.
    public func left() async {
        covered()
        let now = phone.clock()
        leftAt = now
        let patience = patience(now)
        guard patience > 0 else { return await diary.lock() }
        waiting?.cancel()
        waiting = Task { [diary] in
            try? await Task.sleep(for: .seconds(patience))
            if !Task.isCancelled { await diary.lock() }
        }
    }

    /// The app is in front again. Asleep, nobody counted the minutes.
    public func came() async {
        waiting?.cancel()
        let late = leftAt.map { phone.clock().timeIntervalSince($0) >= patience($0) } ?? false
        (leftAt, comesBackBy) = (nil, .distantPast)
        if late { await diary.lock() }
        isCovered = false
    }

    /// How long the app may be left at that moment, in seconds.
    private func patience(_ left: Date) -> TimeInterval {
        max(TimeInterval(phone.choices.lockAfter.rawValue) * 60, comesBackBy.timeIntervalSince(left))
    }
}
