// The page of one day.

import SomacardModel
import SwiftUI

struct DayPageScreen: View {
    @State private var model: DayModel

    init(here: Here, _ day: Day) { _model = State(initialValue: here.keep { DayModel(here, day) }) }

    var body: some View {
        Shown(model.day, fields: model.fields) { day in
            Rows(day.day.written) {
                if let state = day.state { Quiet(words(state)) }
                QuietLine(offered: model.offered)
                SideButton(words(.todayAddCheckIn)) { model.addCheckIn() }
                ChainsOffered(day, model.here)
            }
            if day.asksMissing { MissingLinks(model: model) }
            if !day.checkIns.isEmpty {
                CheckInRows(heading: "", day: day, here: model.here) { await model.delete($0) }
            }
            CardOfDay(day: day, model: model)
        }
        .onAppear { model.appear() }
        .saveBar(enabled: model.canSave) { await model.save() }
        .askBeforeLeaving(model.draft.isTouched, model.here)
    }
}

private struct CardOfDay: View {
    let day: DayScreen
    @Bindable var model: DayModel

    var body: some View {
        Rows(words(.todayCardOfDay)) { Quiet(words(.todayCardOfDayMore)) }
        ForEach(day.items, id: \.kind) { lines in
            Kind(lines: lines, day: day, model: model)
        }
        Rows {
            GoRow(words(.todaySkillsUsed), day.ticks.isEmpty ? words(.todayTicksNone) : day.used) {
                model.tickSkills(day)
            }
        }
        Rows {
            if day.notes.count > 1 { Quiet(words(.todayNoteTwo)) }
            Field(words(.todayNoteOfDay), text: $model.note, wrong: model.wrongNote.map { words($0) }, lines: 3)
            TickRow(words(.todayAwayTick), words(.todayAwayMore), ticked: model.away) { model.setAway($0) }
            TickRow(words(.todayInSession), words(.todayInSessionMore), ticked: model.draft.inSession) {
                model.draft.inSession = $0
            }
        }
    }
}

private struct Kind: View {
    let lines: DayItems
    let day: DayScreen
    let model: DayModel

    var body: some View {
        Rows {
            Folded(lines.heading, short: lines.said(\.value), isOpen: open) {
                ForEach(lines.items.indices, id: \.self) { at in
                    line(lines.items[at], ends: lines.namesEnds(at: at))
                }
            }
        }
    }

    private func line(_ line: DayItem, ends: Bool) -> some View {
        VStack(alignment: .leading, spacing: 4) {
            ItemAnswer(model, line, ends: ends)
            if let origin = line.origin { Quiet(line.item.words(origin)) }
            if let proposed = day.proposed(line) { Quiet(words(proposed)) }
        }
    }

    private var open: Binding<Bool> {
        Binding {
            model.isOpen(lines.kind, day)
        } set: {
            model.fold(lines.kind, open: $0)
        }
    }
}

/// A day without an entry: the four questions after it, each of which may be left open.
private struct MissingLinks: View {
    @Bindable var model: DayModel

    var body: some View {
        Rows {
            Words(words(.todayMissingIntro))
            ForEach(MissingQuestion.allCases, id: \.self) { question in
                YesOrNo(words(question.word), answer: model.missing.answer(question)) {
                    model.answerMissing(question, $0)
                }
            }
            Field(
                words(.todayMissingInTheWay), text: $model.inTheWay, wrong: model.wrongInTheWay.map { words($0) },
                lines: 2)
        }
    }
}
