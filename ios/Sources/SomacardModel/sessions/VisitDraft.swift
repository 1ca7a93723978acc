// What is typed around a session. Everything may be left open, and filled in at another time.

import Observation
import Somacard

@MainActor
@Observable
public final class VisitDraft {
    public let coming: RatingsDraft
    public let leaving: RatingsDraft
    public let before: FeltDraft
    public let after: FeltDraft
    public let relationship: RatingsDraft
    public let nextDay: RatingsDraft

    public private(set) var boundary: Boundary?
    public var shownToRated: Bool
    public var homework: String
    public var homeworkDone: Bool
    public var note: String

    @ObservationIgnored private let of: VisitRow?

    init(_ of: VisitRow?, _ here: Here) {
        self.of = of
        coming = RatingsDraft((of?.before ?? []).byName)
        leaving = RatingsDraft((of?.after ?? []).byName)
        before = FeltDraft(of?.feltBefore, here)
        after = FeltDraft(of?.feltAfter, here)
        relationship = RatingsDraft((of?.relationship ?? []).byName)
        nextDay = RatingsDraft((of?.nextDay ?? []).byName)
        boundary = of?.boundary
        shownToRated = of?.shownToRated ?? false
        homework = (of?.homework ?? []).together
        homeworkDone = of?.homeworkDone ?? false
        note = (of?.notes ?? []).together
    }

    /// A second press takes it back.
    public func answer(_ boundary: Boundary) { self.boundary = self.boundary == boundary ? nil : boundary }

    /// What is new or different.
    var visit: NewVisit {
        NewVisit(
            before: coming.changed,
            after: leaving.changed,
            feltBefore: before.checkIn,
            feltAfter: after.checkIn,
            relationship: relationship.changed,
            boundary: boundary == of?.boundary ? nil : boundary,
            clearBoundary: boundary == nil && of?.boundary != nil,
            shownToRated: shownToRated == (of?.shownToRated ?? false) ? nil : shownToRated,
            nextDay: nextDay.changed,
            homework: changed(homework, from: (of?.homework ?? []).together),
            homeworkDone: homeworkDone == (of?.homeworkDone ?? false) ? nil : homeworkDone,
            note: changed(note, from: (of?.notes ?? []).together))
    }
}
