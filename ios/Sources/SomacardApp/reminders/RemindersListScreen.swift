// Reminders: up to when they are certain, what comes next, the rules behind it, the quiet hours, what this phone allows.

import SomacardModel
import SwiftUI

struct RemindersListScreen: View {
    @State private var model: RemindersModel

    init(here: Here) { _model = State(initialValue: RemindersModel(here)) }

    var body: some View {
        Shown(model.reminders, fields: model.fields) { screen in
            Allowed(screen: screen, model: model)
            Rows { MainButton(words(.remindersAdd)) { model.here.go(.reminders(.reminder(rule: nil))) } }
            Next(next: model.next(screen))
            Rules(rules: screen.rules, here: model.here)
            QuietRows(screen: screen, model: model)
            Rows {
                SideButton(words(.remindersTry)) { await model.tryOne() }.disabled(!model.canTry)
                GoRow(words(.remindersReceipts)) { model.here.go(.reminders(.receipts)) }
            }
        }
        .task { await model.appear() }
    }
}

/// Whether this phone reminds at all, and what it allows.
private struct Allowed: View {
    let screen: RemindersScreen
    let model: RemindersModel
    @Environment(\.openURL) private var openURL

    var body: some View {
        Rows(below: words(.remindersHereMore)) {
            ForEach(screen.standing, id: \.self) { Words($0) }
            Toggle(words(.remindersHere), isOn: remindsHere)
            if screen.here, model.canAsk {
                SideButton(words(.remindersAllow)) { await model.ask() }
            }
            if screen.here, model.needsSettings {
                SideButton(words(.remindersPhoneSettings)) { openPhoneSettings(openURL) }
            }
        }
    }

    private var remindsHere: Binding<Bool> {
        Binding {
            screen.here
        } set: { yes in
            Task { await model.remindHere(yes) }
        }
    }
}

/// The next few.
private struct Next: View {
    let next: [PlannedReminder]

    var body: some View {
        if !next.isEmpty {
            Rows(words(.remindersNext)) {
                ForEach(next) { Line($0.atText, $0.title ?? $0.text) }
            }
        }
    }
}

private struct Rules: View {
    let rules: [ReminderRow]
    let here: Here

    var body: some View {
        Rows(words(.remindersRules)) {
            if rules.isEmpty { Quiet(words(.remindersNoneYet)) }
            ForEach(rules) { rule in
                GoRow(rule.title, "\(rule.timesText)\n\(rule.mannerText)") {
                    here.go(.reminders(.reminder(rule: rule.id)))
                }
            }
        }
    }
}

/// Hours without reminders.
private struct QuietRows: View {
    let screen: RemindersScreen
    let model: RemindersModel

    var body: some View {
        Rows(words(.remindersQuiet), below: screen.quietText) {
            Toggle(words(.remindersQuietOn), isOn: isOn)
            if let hours = screen.quiet {
                TimeField(words(.remindersQuietFrom), time: time(hours.from) { ($0, hours.to) })
                TimeField(words(.remindersQuietTo), time: time(hours.to) { (hours.from, $0) })
            }
            if let wrong = model.reminders.refused?.wrong(at: "quiet-hours") { Wrong(words(wrong)) }
        }
    }

    private var isOn: Binding<Bool> {
        Binding {
            screen.quiet != nil
        } set: { on in
            Task { await model.quiet(on) }
        }
    }

    private func time(
        _ time: TimeOfDay, _ hours: @escaping @MainActor (TimeOfDay) -> (TimeOfDay, TimeOfDay)
    ) -> Binding<TimeOfDay> {
        Binding {
            time
        } set: { time in
            let (from, to) = hours(time)
            Task { await model.quiet(from: from, to: to) }
        }
    }
}
