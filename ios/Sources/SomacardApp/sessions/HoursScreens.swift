// Hours being typed, of new sessions or from a day on; and a series paused or ended. Nobody has to say why.

import SomacardModel
import SwiftUI

struct HoursRows: View {
    @Bindable var draft: HoursDraft
    let screen: Screen<SessionsScreen>

    var body: some View {
        DayField(words(.sessionsFirstDay), day: $draft.day.orNone, from: draft.day)
        TimeField(words(.sessionsTime), time: $draft.time)
        Picker(words(.sessionsRepeats), selection: $draft.repeats) {
            ForEach(draft.choices, id: \.self) { Text(words($0.word)).tag($0.repeats) }
        }
        NumberField(words(.sessionsMinutes), text: $draft.minutes, wrong: screen.wrong("minutes"))
        Field(
            words(.sessionsZone), text: $draft.zone, wrong: screen.wrong("zone"), more: words(.sessionsZoneMore))
    }
}

struct SeriesHoursScreen: View {
    @State private var model: SeriesHoursModel

    init(here: Here, series: String) {
        _model = State(initialValue: here.keep { SeriesHoursModel(here, series: series) })
    }

    var body: some View {
        Shown(model.screen, fields: HoursDraft.fields) { sessions in
            if let draft = model.draft {
                Rows(model.title(sessions), below: words(.sessionsChangeHoursMore)) {
                    HoursRows(draft: draft, screen: model.screen)
                }
            }
        }
        .saveBar(enabled: model.isReady) { await model.save() }
        .askBeforeLeaving(model.isTouched, model.here)
    }
}

struct RestScreen: View {
    @State private var model: RestModel

    init(here: Here, series: String) {
        _model = State(initialValue: here.keep { RestModel(here, series: series) })
    }

    var body: some View {
        Shown(model.screen, fields: ["until"]) { sessions in
            Rows(model.title(sessions)) { Quiet(words(.sessionsNoReason)) }
            Rows(words(.sessionsPause), below: words(.sessionsPauseMore)) {
                DayField(words(.sessionsPauseFrom), day: $model.from, from: sessions.today)
                DayField(words(.sessionsPauseUntil), day: $model.until, from: sessions.today)
                if let wrong = model.screen.wrong("until") { Wrong(wrong) }
                SideButton(words(.sessionsPause)) { await model.pause() }
            }
            Rows(words(.sessionsEnd), below: words(.sessionsEndMore)) {
                DayField(words(.sessionsLastDay), day: $model.last, from: sessions.today)
                AskedButton(
                    words(.sessionsEnd), question: words(.sessionsEndAsk(title: model.title(sessions))),
                    more: words(.sessionsEndAskMore), deed: words(.sessionsEnd)
                ) { await model.end() }
            }
        }
        .disabled(model.screen.busy)
        .askBeforeLeaving(model.isTouched, model.here)
    }
}
