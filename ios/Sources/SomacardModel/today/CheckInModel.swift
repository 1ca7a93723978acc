// A check-in: how it is now, or how it was on a day before. What was typed stays while the form is open, whatever the core
// refuses; saved is saved before anything is offered.

import Observation
import Somacard

@MainActor
@Observable
public final class CheckInModel: Answering {
    public let here: Here
    public let form: Screen<CheckInForm>
    public var draft = CheckInDraft()
    /// What is marked on the body; of a check-in that is corrected, also what was marked.
    public let body: BodyReadings
    public var minutes: [String: TypedMinutes] = [:]

    private let editing: String?
    private var begun = false
    /// Which parts were opened or closed, by their names.
    var open: [Part: Bool] = [:]

    /// A new one for `day`, or for the person's current one; or the correction of the one whose id is `editing`.
    public init(_ here: Here, day: Day?, editing: String?) {
        self.here = here
        self.editing = editing
        body = BodyReadings(here)
        form = here.screen(.card, .settings, revision: \.revision) {
            try $0.checkInForm(now: $1, forDay: day, editing: editing)
        }
        form.whenShown = { [weak self] in self?.begin($0) }
    }

    /// The check-in that is corrected, as it is.
    public var corrected: CheckInRow? { form.shown?.editing }

    /// Takes over what a check-in says that is corrected.
    private func begin(_ form: CheckInForm) {
        guard !begun else { return }
        begun = true
        draft = CheckInDraft(form.editing)
        body.readings = form.editing?.marked ?? []
    }

    public var isTouched: Bool { draft.isTouched || Set(body.readings) != Set(corrected?.marked ?? []) }

    public var canSave: Bool { isTouched && !form.busy }

    public func save() async {
        guard canSave, let shown = form.shown else { return }
        let said = draft.checkIn(shown, readings: body.readings)
        let editing = editing
        let saved = await form.ask { diary, now in
            if let editing { return try diary.editCheckIn(now: now, id: editing, checkIn: said) }
            return try diary.saveCheckIn(now: now, checkIn: said)
        }
        guard let saved else {
            openRefused()
            return here.leaveIfSaved(form)
        }
        here.handBack(Changed(saved.today, offer: saved.offer))
        here.say(.saved)
        here.leadOn(saved.offer)
    }

    /// What was deleted leaves history and nothing else: today is handed back as it is now.
    public func delete() async {
        guard let editing, let today = await form.ask({ try $0.deleteCheckIn(now: $1, id: editing) }) else { return }
        here.handBack(Changed(today))
        here.say(.todayCheckInDeleted)
        here.back()
    }
}
