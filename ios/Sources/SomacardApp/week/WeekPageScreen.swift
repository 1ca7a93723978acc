// The page of a week: its days, the grid, what the marks mean, the head of the card.

import SomacardModel
import SwiftUI

struct WeekPageScreen: View {
    @State private var model: WeekModel

    init(here: Here) { _model = State(initialValue: WeekModel(here)) }

    var body: some View {
        Shown(model.week) { week in
            Rows(span(week.first, week.last)) {
                Quiet(words(week.filledWord))
                SideButton(words(.weekEarlier)) { await model.turn(later: false, week) }
                    .disabled(!model.canTurn(later: false, week))
                SideButton(words(.weekLater)) { await model.turn(later: true, week) }
                    .disabled(!model.canTurn(later: true, week))
                QuietLine(offered: model.offered)
                GoRow(words(.weekFour), words(.weekFourMore)) { model.openFour(week) }
            }
            WeekGrid(week) { model.open($0) }
            LegendRows(legend: Legend([week]))
            Rows(words(.weekDays)) {
                ForEach(week.daysSoFar, id: \.day) { day in
                    GoRow(day.day.written, week.said(day)) { model.open(day.day) }
                }
            }
            Head(week: week, model: model)
        }
        .onAppear { model.appear() }
    }
}

extension WeekScreen {
    /// How a day stands, and all that was said of it in words.
    @MainActor fileprivate func said(_ day: DayColumn) -> String {
        let standing = [standing(day).word].compactMap { $0 }.map { words($0) }
        let texts = texts(day).map { words(.weekSaid(name: $0.item.label, value: $0.text)) }
        return (standing + texts + day.triggers + day.notes).said
    }
}

/// The head of the card as it is: when it was begun, how often it was filled in, the skill of the week, the ratings on
/// coming into session and on leaving it.
private struct Head: View {
    let week: WeekScreen
    let model: WeekModel

    private var head: WeekHeader { week.header }

    var body: some View {
        Rows(words(.weekHead)) {
            said(.weekStartedOn, head.startedOn?.short)
            said(.weekFilledIn, head.filledIn.map { words($0.word) })
            if head.filledInSession == true { Words(words(.weekFilledInSession)) }
            said(.weekSkill, week.skillOfWeek)
            ForEach(When.allCases, id: \.self) { said($0.word, head.said($0)) }
            SideButton(words(.weekHeadChange)) { model.changeHead(week) }
        }
    }

    @ViewBuilder private func said(_ name: Word, _ value: String?) -> some View {
        if let value { Words(words(.weekSaid(name: words(name), value: value))) }
    }
}

extension WeekHeader {
    /// The ratings of one time in one line; nothing where there is none.
    @MainActor fileprivate func said(_ when: When) -> String? {
        let said = Coming.allCases.compactMap { rating in
            number(rating, when).map { "\(words(rating.word))\u{A0}\($0)" }
        }
        return said.isEmpty ? nil : said.said
    }
}
