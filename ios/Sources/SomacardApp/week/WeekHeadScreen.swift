// The form of a week's head.

import SomacardModel
import SwiftUI

struct WeekHeadScreen: View {
    @State private var model: WeekHeadModel

    init(here: Here, _ day: Day) { _model = State(initialValue: here.keep { WeekHeadModel(here, day) }) }

    var body: some View {
        Shown(model.week) { week in
            Rows {
                Quiet(span(week.first, week.last))
                DayField(words(.weekStartedOn), day: $model.startedOn, from: week.today)
            }
            Rows(words(.weekFilledIn)) {
                ForEach(FilledIn.allCases, id: \.self) { each in
                    ChoiceRow(words(each.word), chosen: each == model.filledIn) { model.filledIn = each }
                }
                TickRow(words(.weekFilledInSession), ticked: model.filledInSession) { model.filledInSession = $0 }
            }
            Rows {
                GoRow(words(.weekSkill), week.skillOfWeek ?? words(week.skillWord)) { model.chooseSkill() }
            }
            ForEach(When.allCases, id: \.self) { ComingRatings(when: $0, model: model) }
        }
        .onAppear { model.appear() }
        .saveBar(enabled: model.canSave) { await model.save() }
        .askBeforeLeaving(model.draft.isTouched, model.here)
    }
}

private struct ComingRatings: View {
    let when: When
    let model: WeekHeadModel

    var body: some View {
        Rows {
            Folded(words(when.word), short: short.said) {
                ForEach(Coming.allCases, id: \.self) { rating in
                    Scale(words(rating.word), Coming.numbers, answer: model.number(rating, when)) {
                        model.setNumber($0, of: rating, when)
                    }
                }
            }
        }
    }

    private var short: [String] {
        Coming.allCases.compactMap { rating in
            model.number(rating, when).map { "\(words(rating.word))\u{A0}\($0)" }
        }
    }
}
