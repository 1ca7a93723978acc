// The form of a week's head.

import SomacardModel
import SwiftUI

struct WeekHeadScreen: View {
    @State private var model: WeekHeadModel

    init(here: Here, _ day: Day) { _model = State(initialValue: here.keep { WeekHeadModel(here, day) }) }

    var body: some View {
        Shown(model.week) { week in
            if let draft = model.draft { WeekHead(week: week, model: model, draft: draft) }
        }
        .onAppear { model.appear() }
        .saveBar(enabled: model.canSave) { await model.save() }
        .askBeforeLeaving(model.isTouched, model.here)
    }
}

private struct WeekHead: View {
    let week: WeekScreen
    let model: WeekHeadModel
    @Bindable var draft: WeekHeadDraft

    var body: some View {
        Rows {
            Quiet(span(week.first, week.last))
            DayField(words(.weekStartedOn), day: $draft.startedOn, from: week.today)
            if draft.startedOn != nil {
                SideButton(words(.weekStartedOnAway)) { draft.startedOn = nil }
            }
        }
        Rows(words(.weekFilledIn)) {
            ForEach(FilledIn.allCases, id: \.self) { each in
                ChoiceRow(words(each.word), chosen: each == draft.filledIn) { draft.answer(each) }
            }
            TickRow(words(.weekFilledInSession), ticked: draft.filledInSession == true) { draft.tickInSession($0) }
        }
        Rows {
            GoRow(words(.weekSkill), week.skillOfWeek ?? words(week.skillWord)) { model.chooseSkill() }
        }
        ForEach(When.allCases, id: \.self) { ComingRatings(when: $0, draft: draft) }
    }
}

private struct ComingRatings: View {
    let when: When
    let draft: WeekHeadDraft

    var body: some View {
        Rows {
            Folded(words(when.word), short: short.said) {
                ForEach(Coming.allCases, id: \.self) { rating in
                    Scale(words(rating.word), Coming.numbers, answer: draft.number(rating, when)) {
                        draft.setNumber($0, of: rating, when)
                    }
                }
            }
        }
    }

    private var short: [String] {
        Coming.allCases.compactMap { rating in
            draft.number(rating, when).map { "\(words(rating.word))\u{A0}\($0)" }
        }
    }
}
