// The plan for massage: what it is for, how often it is wanted, on which terms, how long ago the last visit was. Nothing is
// ever due. And saying all that.

import SomacardModel
import SwiftUI

struct MassageScreen: View {
    @State private var model: MassagePlanModel

    init(here: Here) { _model = State(initialValue: here.keep { MassagePlanModel(here) }) }

    var body: some View {
        Shown(model.screen) { plan in
            Rows {
                Words(plan.lastVisitText)
                if let next = plan.next {
                    GoRow(plan.nextText) { model.here.go(next.place) }
                } else {
                    Words(plan.nextText)
                }
            }
            Wanted(model: model, plan: plan)
            Rows(words(.sessionsBeforeMassage)) {
                GoRow(words(.sessionsScreening)) { model.here.go(.sessions(.screening)) }
                GoRow(words(.sessionsTouch)) { model.here.go(.sessions(.touchPlan)) }
                GoRow(words(.sessionsTouchSheet)) { model.here.go(.sessions(.touchSheet)) }
            }
        }
    }
}

private struct Wanted: View {
    let model: MassagePlanModel
    let plan: MassagePlanScreen

    var body: some View {
        Rows(plan.goalTitle) {
            if plan.goals.isEmpty { Quiet(words(.sessionsNotSaid)) }
            ForEach(plan.goals, id: \.self) { Words($0) }
        }
        Rows(plan.cadenceTitle) {
            if let cadence = plan.cadenceText { Words(cadence.begun) } else { Quiet(words(.sessionsNotSaid)) }
            GoRow(words(.sessionsChangeGoal)) { model.here.go(.sessions(.massageGoal)) }
        }
        Rows(plan.termsTitle) {
            if model.said(plan).isEmpty { Quiet(words(.sessionsNoTerms)) }
            ForEach(model.said(plan), id: \.name) { Line($0.label, $0.texts.together) }
            GoRow(words(.sessionsChangeTerms)) { model.here.go(.sessions(.terms)) }
        }
    }
}

struct MassageGoalScreen: View {
    @State private var model: MassageGoalModel

    init(here: Here) { _model = State(initialValue: here.keep { MassageGoalModel(here) }) }

    var body: some View {
        Shown(model.screen, fields: ["goal", "cadence"]) { plan in
            if let draft = model.draft { Goal(model: model, plan: plan, draft: draft) }
        }
        .saveBar(enabled: model.isReady) { await model.save() }
        .askBeforeLeaving(model.isTouched, model.here)
    }
}

private struct Goal: View {
    let model: MassageGoalModel
    let plan: MassagePlanScreen
    @Bindable var draft: MassageGoalDraft

    var body: some View {
        Rows { Field(plan.goalTitle, text: $draft.goal, wrong: model.screen.wrong("goal"), lines: 3) }
        Rows(plan.cadenceTitle) {
            ForEach(plan.cadences, id: \.self) { choice in
                ChoiceRow(choice.label.begun, chosen: draft.cadence == choice.cadence) {
                    draft.choose(choice.cadence)
                }
            }
            ChoiceRow(words(.sessionsCadenceDays), chosen: draft.byDays) { draft.chooseDays() }
            if draft.byDays {
                NumberField(words(.sessionsDays), text: $draft.days, wrong: model.screen.wrong("cadence"))
            }
            ChoiceRow(words(.sessionsNoCadence), chosen: draft.isWithout) { draft.choose(nil) }
        }
    }
}

/// The terms on which the person agrees to a massage session, in own words.
struct TermsScreen: View {
    @State private var model: TermsModel

    init(here: Here) { _model = State(initialValue: here.keep { TermsModel(here) }) }

    var body: some View {
        Shown(model.screen) { plan in
            if let draft = model.draft { Terms(plan: plan, draft: draft) }
        }
        .saveBar(enabled: model.isReady) { await model.save() }
        .askBeforeLeaving(model.isTyped, model.here)
    }
}

private struct Terms: View {
    let plan: MassagePlanScreen
    @Bindable var draft: TermsDraft

    var body: some View {
        Rows { Quiet(words(.sessionsTermsMore)) }
        Rows {
            ForEach(plan.terms, id: \.name) { term in Field(term.label, text: $draft[term.name], lines: 2) }
        }
    }
}
