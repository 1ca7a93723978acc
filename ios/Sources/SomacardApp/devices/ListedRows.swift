// The devices that share the mailbox, what was noticed about them, and an end of it.

import SomacardModel
import SwiftUI

struct ListedRows: View {
    let mailbox: SyncMailbox
    let model: DevicesModel

    var body: some View {
        if !mailbox.devices.isEmpty {
            Rows(mailbox.devicesTitle) {
                ForEach(mailbox.devices) { DeviceRows(device: $0, removing: mailbox.removing, model: model) }
            }
        }
    }
}

private struct DeviceRows: View {
    let device: SyncDeviceRow
    let removing: String
    let model: DevicesModel

    var body: some View {
        Line(device.name, device.about.map(\.begun).joined(separator: "\n"))
        if model.canRemove(device) {
            AskedButton(
                words(.devicesRemove), question: words(.devicesRemoveTitle(name: device.name)), more: removing,
                deed: words(.devicesRemove)
            ) { await model.remove(device.id) }
            // Beside several devices a screen reader says which.
            .accessibilityHint(device.name)
        }
    }
}

struct NoticeRows: View {
    let mailbox: SyncMailbox
    let model: DevicesModel

    var body: some View {
        Rows(mailbox.noticesTitle) {
            ForEach(mailbox.notices, id: \.self) { notice in
                Line(notice.text, [notice.at?.written, notice.timesText].compactMap { $0 }.joined(separator: " · "))
            }
            SideButton(words(.devicesPutAway)) { await model.putAway() }
        }
    }
}

/// No more syncing on this device: with the mailbox, where no other device shares it.
struct StoppingRows: View {
    let syncing: SyncScreen
    let model: DevicesModel

    var body: some View {
        Rows {
            AskedButton(
                words(.devicesStop), question: words(.devicesStopTitle), more: words(model.stopping(syncing)),
                deed: words(.devicesStop)
            ) { await model.stop(syncing) }
            .disabled(model.ending.running)
        }
        Working(model.ending, words(.devicesDeleting))
    }
}
