// Devices: whether and how the diary is synced with the person's other devices, and which these are.

import SomacardModel
import SwiftUI

struct DevicesListScreen: View {
    @State private var model: DevicesModel

    init(here: Here) { _model = State(initialValue: DevicesModel(here)) }

    var body: some View {
        Shown(model.screen) { syncing in
            if !model.here.goesOnline { Rows { Words(words(.devicesOffline)) } }
            if model.here.goesOnline || syncing.mailbox != nil { SyncingRows(syncing: syncing, model: model) }
        }
        .confirmationDialog(
            words(.devicesStopTitle),
            isPresented: Binding {
                model.keptThere
            } set: {
                model.keptThere = $0
            },
            titleVisibility: .visible
        ) {
            Button(words(.devicesStop), role: .destructive) { Task { await model.end() } }
            Button(words(.cancel), role: .cancel) {}
        } message: {
            Text(words(.devicesStopKept))
        }
    }
}

private struct SyncingRows: View {
    let syncing: SyncScreen
    let model: DevicesModel
    private var online: Bool { model.here.goesOnline }

    var body: some View {
        Rows { Words(syncing.text) }
        TalkRows(talk: model.talk)
        if online { NextRows(state: syncing.state, model: model) }
        if let mailbox = syncing.mailbox {
            MailboxRows(mailbox: mailbox, model: model)
            ListedRows(mailbox: mailbox, model: model)
            if model.canAdd(syncing) {
                Rows { SideButton(words(.devicesAdd)) { model.here.go(.devices(.pairing)) } }
            }
            if !mailbox.notices.isEmpty { NoticeRows(mailbox: mailbox, model: model) }
            StoppingRows(syncing: syncing, model: model)
        }
    }
}

/// What there is to do in this state.
private struct NextRows: View {
    let state: SyncState
    let model: DevicesModel

    var body: some View {
        switch state {
        case .notSynced:
            Rows(below: words(.devicesAbout)) {
                GoRow(words(.devicesOpenMailbox), words(.devicesOpenMailboxMore)) {
                    model.here.go(.devices(.mailbox))
                }
                GoRow(words(.devicesJoin), words(.devicesJoinMore)) { model.here.go(.devices(.join)) }
            }
        case .takenOff: Rows { Quiet(words(.devicesTakenOff)) }
        case .firstSyncWaits, .synced:
            Rows { MainButton(words(.devicesSyncNow)) { await model.sync() }.disabled(model.talk.work.running) }
        }
    }
}

private struct MailboxRows: View {
    let mailbox: SyncMailbox
    let model: DevicesModel

    var body: some View {
        Rows {
            Words(mailbox.relayText)
            Words(mailbox.waitingText)
            Quiet(mailbox.wordsText)
            if !mailbox.wordsReadIt { GoRow(words(.devicesMakeWords)) { model.makeWords() } }
        }
    }
}
