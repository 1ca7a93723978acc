// What keeps other eyes out: when the diary locks, whether it asks for the person, whether the app switcher shows it, and
// how much it shows.

import SomacardModel
import SwiftUI

struct OtherEyesScreen: View {
    @State private var model: OtherEyesModel

    init(here: Here) { _model = State(initialValue: OtherEyesModel(here)) }

    var body: some View {
        Shown(model.settings) { settings in
            Asking(model: model)
            Locking(model: model)
            Rows {
                SwitchRow(words(.settingsSwitcher), words(.settingsSwitcherMore), on: model.hidesScreen) {
                    model.hideScreen($0)
                }
            }
            Rows(words(.settingsShown), below: words(.settingsIntimateElsewhere)) {
                Showing(now: settings.discreet, model: model)
            }
        }
        .task { await model.appear() }
    }
}

private struct Asking: View {
    let model: OtherEyesModel

    var body: some View {
        if let refused = model.work.refused { Refusal(refused) { model.work.dismiss() } }
        if model.canChooseAsking {
            Rows(words(.settingsLock), below: words(.settingsLockAsksRisk)) {
                SwitchRow(words(.settingsLockAsks), words(.settingsLockAsksMore), on: model.asks) { yes in
                    Task { await model.ask(yes) }
                }
                .disabled(model.work.running)
            }
        } else {
            Rows(words(.settingsLock)) { Quiet(words(.settingsLockNoCode)) }
        }
    }
}

private struct Locking: View {
    let model: OtherEyesModel

    var body: some View {
        Rows(words(.settingsLockAfter)) {
            ForEach(LockAfter.allCases, id: \.self) { after in
                ChoiceRow(words(after.word), chosen: after == model.lockAfter) { model.lock(after: after) }
            }
        }
    }
}

private struct Showing: View {
    let now: Discreet
    let model: OtherEyesModel

    var body: some View {
        SwitchRow(words(.settingsDiscreet), words(.settingsDiscreetMore), on: now.discreet) { so in
            Task { await model.show(now.discreet(so)) }
        }
        SwitchRow(words(.settingsHidden), words(.settingsHiddenMore), on: now.hidden) { so in
            Task { await model.show(now.hidden(so)) }
        }
    }
}

/// Something that is so or not, and takes effect at once.
private struct SwitchRow: View {
    let text: String
    let more: String
    let isOn: Bool
    let onSwitch: @MainActor (Bool) -> Void

    init(_ text: String, _ more: String, on isOn: Bool, onSwitch: @escaping @MainActor (Bool) -> Void) {
        self.text = text
        self.more = more
        self.isOn = isOn
        self.onSwitch = onSwitch
    }

    var body: some View {
        Toggle(isOn: Binding(get: { isOn }, set: { onSwitch($0) })) { Line(text, more) }
    }
}
