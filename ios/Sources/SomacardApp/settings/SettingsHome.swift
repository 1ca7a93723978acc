// Settings: the ways to what can be set, kept, looked up and erased. What is set now stands beside each.

import SomacardModel
import SwiftUI

struct SettingsHome: View {
    @State private var model: SettingsModel

    init(here: Here) { _model = State(initialValue: SettingsModel(here)) }

    var body: some View {
        Shown(model.settings) { settings in
            Card(settings: settings, model: model)
            ThisPhone(model: model)
            Keeping(settings: settings, model: model)
            Others(model: model)
            Rows(words(.settingsRest)) {
                GoRow(words(.settingsAbout)) { model.go(.about) }
                GoRow(words(.settingsErase), words(.settingsEraseMore)) { model.go(.erase) }
            }
        }
    }
}

private struct Card: View {
    let settings: SettingsScreen
    let model: SettingsModel

    var body: some View {
        Rows(words(.settingsCard)) {
            GoRow(words(.settingsItems), words(model.asked(settings))) { model.go(.items) }
            GoRow(words(.settingsHours), hours) { model.go(.hours) }
        }
    }

    private var hours: String {
        words(.settingsHoursNow(hour: settings.dayStart.asHour, weekday: settings.weekStart.asWeekday))
    }
}

private struct ThisPhone: View {
    let model: SettingsModel

    var body: some View {
        Rows(words(.settingsThisPhone)) {
            GoRow(words(.reminders), words(.remindersMore)) { model.here.go(.reminders(.home)) }
            LanguageRow()
            GoRow(words(.settingsEyes), words(.settingsEyesMore)) { model.go(.otherEyes) }
        }
    }
}

private struct Keeping: View {
    let settings: SettingsScreen
    let model: SettingsModel

    var body: some View {
        Rows(words(.settingsKeeping)) {
            GoRow(words(.settingsBackup), words(model.recoveryWords(settings))) { model.go(.backup) }
            GoRow(words(.settingsTakeOut), words(.settingsTakeOutMore)) { model.go(.takeOut) }
            GoRow(words(.settingsHistory), words(.settingsHistoryMore)) { model.go(.history) }
            GoRow(words(.settingsHolds), model.cannotWrite(settings).map(words)) { model.go(.holdings) }
        }
    }
}

private struct Others: View {
    let model: SettingsModel

    var body: some View {
        Rows(words(.settingsOtherHands)) {
            GoRow(words(.devices), words(.settingsDevicesMore)) { model.here.go(.devices(.home)) }
            GoRow(words(.clinics), words(.settingsClinicsMore)) { model.here.go(.clinics(.home)) }
        }
        Rows(words(.settingsElsewhere)) {
            GoRow(words(.settingsImport), words(.settingsImportMore)) { model.go(.importTable) }
            GoRow(words(.settingsCopy), words(.settingsCopyMore)) { model.go(.wholeCopy) }
        }
    }
}
