// The health questions, one after the other. Any may be left open.

import SomacardModel
import SwiftUI

struct ScreeningQuestionsScreen: View {
    @State private var model: ScreeningQuestionsModel

    init(here: Here, all: Bool) { _model = State(initialValue: here.keep { ScreeningQuestionsModel(here, all: all) }) }

    var body: some View {
        Shown(model.screen) { now in
            if let draft = model.draft {
                if let question = draft.question {
                    Asked(draft: draft, question: question)
                    if draft.choosesPlaces {
                        WhichPlaces(model: model, now: now, draft: draft, question: question)
                    } else {
                        Answers(model: model, now: now, draft: draft, question: question)
                    }
                } else {
                    AllAsked(model: model, draft: draft)
                }
            }
        }
        .id(model.draft?.page)
        .withFigure(model.here)
        .askBeforeLeaving(model.isTyped, model.here)
    }
}

private struct Asked: View {
    let draft: ScreeningDraft
    let question: ScreeningQuestion

    var body: some View {
        Rows(below: draft.isCarried(question) ? words(.sessionsCarried) : nil) {
            Quiet(words(draft.standing))
            Text(question.text)
                .font(.headline)
                .fixedSize(horizontal: false, vertical: true)
                .accessibilityAddTraits(.isHeader)
                .task(id: question.id) { AccessibilityNotification.Announcement(question.text).post() }
        }
    }
}

private struct Answers: View {
    let model: ScreeningQuestionsModel
    let now: ScreeningScreen
    let draft: ScreeningDraft
    let question: ScreeningQuestion

    var body: some View {
        Rows {
            ForEach(now.answers, id: \.answer) { choice in
                SideButton(text(choice)) { await model.answer(choice.answer) }
            }
        }
        .disabled(model.screen.busy)
        Rows {
            SideButton(words(.sessionsLeaveOpen)) { await model.leaveOpen() }
            if draft.at > 0 { SideButton(words(.sessionsQuestionBefore)) { draft.back() } }
            if draft.isBegun { SideButton(words(.sessionsSaveSoFar)) { await model.save() } }
        }
        .disabled(model.screen.busy)
    }

    /// What was answered before says so, when the person comes back to it.
    private func text(_ choice: ScreeningChoice) -> String {
        let answer = choice.label.begun
        return draft.answer(to: question) == choice.answer ? words(.sessionsAnswerSaid(answer: answer)) : answer
    }
}

private struct WhichPlaces: View {
    let model: ScreeningQuestionsModel
    let now: ScreeningScreen
    let draft: ScreeningDraft
    let question: ScreeningQuestion

    var body: some View {
        Rows { Quiet(words(.sessionsWhichPlaces)) }
        PlacesByPart(here: model.here, folds: model.folds) { part in
            model.inShort(part, of: question).map { words($0) }
        } row: { part in
            ForEach(model.places(part, in: now)) { place in
                TickRow(place.label.begun, ticked: draft.places(of: question).contains(place.id)) { _ in
                    draft.turn(place.id, of: question)
                }
            }
        }
        Rows { MainButton(words(.sessionsOn)) { await model.onward() } }
            .disabled(model.screen.busy)
    }
}

private struct AllAsked: View {
    let model: ScreeningQuestionsModel
    let draft: ScreeningDraft

    var body: some View {
        Rows(words(.sessionsAllAsked)) {
            if draft.isBegun {
                MainButton(words(.save)) { await model.save() }
                    .disabled(model.screen.busy)
            }
            if draft.at > 0 { SideButton(words(.sessionsQuestionBefore)) { draft.back() } }
        }
    }
}
