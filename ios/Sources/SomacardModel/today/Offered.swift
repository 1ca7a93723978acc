// What a save offers: the plan at once, or one quiet line that leads to it. The entry is saved already; nothing here asks
// for more, and whoever puts the line away is not asked again about the same.

import Observation
import Somacard

/// What a place hands back after a save or a deletion: today as it is now, and what to offer.
public struct Changed {
    public let today: Today
    public let offer: Offer?

    public init(_ today: Today, offer: Offer? = nil) {
        self.today = today
        self.offer = offer
    }
}

extension Here {
    /// Leaves this place: for the plan if that is offered, else back to where it was opened.
    func leadOn(_ offer: Offer) {
        if offer.show == .plan { instead(.safety(.plan(injuryFirst: offer.injuryFirst))) } else { back() }
    }
}

/// What was offered last and not put away.
@MainActor
@Observable
public final class Offered {
    public private(set) var offer: Offer?
    @ObservationIgnored private let here: Here

    init(_ here: Here) { self.here = here }

    func take(_ offer: Offer) {
        if offer.show != .nothing { self.offer = offer }
    }

    public func openPlan() {
        if let offer { here.go(.safety(.plan(injuryFirst: offer.injuryFirst))) }
    }

    public func putAway() async {
        guard let away = offer else { return }
        offer = nil
        // Where it is refused, it was put away on this screen; it may be offered once more.
        try? await here.diary.call { diary, _ in try diary.dismissOffer(offer: away) }
    }
}
