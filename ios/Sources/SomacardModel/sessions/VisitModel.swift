// The form of a visit, what is typed in it, and where saving leads. Each part is opened when the person wants to fill it in,
// today or another day. All of it is private.

import Observation
import Somacard

@MainActor
@Observable
public final class VisitModel {
    public let here: Here
    public let screen: Screen<VisitForm>
    public let folds = Folds()

    private let id: String?
    @ObservationIgnored private var typed: VisitDraft?

    /// Of what nothing is noted yet.
    public init(_ here: Here, of: VisitOf) {
        self.here = here
        id = nil
        screen = here.screen(.sessions, revision: \.revision) { try $0.visitForm(now: $1, of: of) }
    }

    /// Of a visit that was noted for a day.
    public init(_ here: Here, day: Day, id: String) {
        self.here = here
        self.id = id
        screen = here.screen(.sessions, revision: \.revision) {
            try $0.notedVisitForm(now: $1, forDay: day, id: id)
        }
    }

    public var draft: VisitDraft? { screen.begun(&typed) { VisitDraft($0.editing, here) } }

    /// Something is typed that is not saved.
    public var isTyped: Bool { draft.map { $0.visit != NewVisit() } ?? false }

    public var isReady: Bool { isTyped && !screen.busy }

    public func save() async {
        guard let form = screen.shown, let draft else { return }
        let (id, of, visit) = (id, form.of, draft.visit)
        let saved = await screen.ask { diary, now in
            if let id {
                try diary.editVisit(now: now, id: id, visit: visit)
            } else {
                try diary.saveVisit(now: now, of: of, visit: visit)
            }
        }
        guard let saved else { return here.leaveIfSaved(screen) }
        leave(saved, form.forDay)
    }

    public func delete() async {
        guard let id else { return }
        guard await screen.ask({ try $0.deleteVisit(now: $1, id: id) }) != nil else { return }
        here.say(.sessionsVisitDeleted)
        here.back()
    }

    /// Back; or on to what may be done next. The safety plan, where it is offered, comes before everything.
    private func leave(_ saved: VisitSaved, _ day: Day) {
        here.say(saved.offer.show == .quietLine ? .sessionsSavedPlan : .saved)
        if saved.nextSteps.isEmpty {
            here.back()
        } else {
            here.instead(.sessions(.boundary(day: day, visit: saved.id)))
        }
        if saved.offer.show == .plan { here.go(.safety(.plan(injuryFirst: saved.offer.injuryFirst))) }
    }
}

extension VisitForm {
    /// Which session this would be a visit of.
    fileprivate var of: VisitOf {
        session.map { .session(series: $0.series, original: $0.original) } ?? .oneOff(kind: kind)
    }
}
