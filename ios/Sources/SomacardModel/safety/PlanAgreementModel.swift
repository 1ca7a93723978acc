// With whom and when the plan was agreed, and when it was last gone through.

import Observation
import Somacard

/// What is being said of the agreement.
public struct PlanAgreement: Equatable, Sendable {
    public var with: String
    public var agreedOn: Day?
    public var reviewedOn: Day?

    init(_ plan: WrittenPlan?) {
        with = plan?.agreedWith ?? ""
        agreedOn = plan?.agreedOn
        reviewedOn = plan?.reviewedOn
    }
}

@MainActor
@Observable
public final class PlanAgreementModel {
    /// The field that says itself what is wrong.
    public static let fields: Set = ["agreed_with"]

    public let here: Here
    public let plan: Screen<SafetyPlanScreen>
    private var changed: PlanAgreement?

    public init(_ here: Here) {
        self.here = here
        plan = here.screen(.safety, revision: \.revision) { try $0.safetyPlan(now: $1) }
    }

    /// As it is written, until something was changed.
    public var draft: PlanAgreement {
        get { changed ?? PlanAgreement(plan.shown?.plan) }
        set { changed = newValue }
    }

    /// Where the choice of a day begins.
    public var firstDay: Day { here.calendarDay }

    public var wrongWith: Phrase? { plan.refused?.wrong(at: "agreed_with") }

    /// Something was changed and is not saved.
    public var isTouched: Bool { draft != PlanAgreement(plan.shown?.plan) }

    public var canSave: Bool { plan.shown != nil && !plan.busy }

    public func save() async {
        let edit = SafetyPlanEdit(
            agreedWith: draft.with,
            agreedOn: draft.agreedOn, clearAgreedOn: draft.agreedOn == nil,
            reviewedOn: draft.reviewedOn, clearReviewedOn: draft.reviewedOn == nil)
        guard let saved = await plan.ask({ try $0.editSafetyPlan(now: $1, edit: edit) }) else { return }
        here.say(.saved)
        here.handBack(saved)
        here.back()
    }
}
