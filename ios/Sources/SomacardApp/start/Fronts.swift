// The door by what is in the folder: nothing yet, a locked diary, one without its key, a key without its diary.

import SomacardModel
import SwiftUI

/// The first meeting: what it is, what it is not, and the ways to begin.
struct Welcome: View {
    let door: DoorModel

    var body: some View {
        Rows {
            Words(words(.startWhat))
            Words(words(.startWhere))
        }
        Rows(words(.startNotTitle)) {
            Words(words(.startNotTreatment))
            Words(words(.startNotWatched))
            Words(words(.startNotEmergency))
        }
        Rows { LanguageRow() }
        WhyNot(door: door)
        Rows { MainButton(words(.begin)) { await door.begin() }.disabled(door.work.running) }
        Rows(words(.startHadOne)) {
            RestoreRow(door: door)
            ElsewhereRows(door: door)
        }
    }
}

struct LockedDiary: View {
    let door: DoorModel

    var body: some View {
        if !door.couldNotOpen { Rows { Words(words(.startLocked)) } }
        WhyNot(door: door)
        Rows {
            MainButton(words(door.couldNotOpen ? .startTryAgain : .unlock)) { await door.open() }
                .disabled(door.work.running)
        }
        if door.isLost {
            Rows(below: words(.startTryFirst)) { RestoreRow(door: door) }
            Rows { BeginAnew(door: door) }
        }
    }
}

struct KeyMissing: View {
    let door: DoorModel

    var body: some View {
        Rows {
            Words(words(.startKeyMissingWhy))
            Words(words(.startKeyMissingDo))
        }
        WhyNot(door: door)
        Rows {
            RestoreRow(door: door)
            TryAgain(door: door)
        }
        Rows { BeginAnew(door: door) }
    }
}

struct FileMissing: View {
    let door: DoorModel

    var body: some View {
        Rows {
            Words(words(.startFileMissingWhy))
            Words(words(.startFileMissingDo))
        }
        WhyNot(door: door)
        Rows {
            RestoreRow(door: door)
            ElsewhereRows(door: door)
            TryAgain(door: door)
        }
        Rows { BeginAnew(door: door) }
    }
}

private struct RestoreRow: View {
    let door: DoorModel

    var body: some View {
        GoRow(words(.startRestore), words(.startRestoreMore)) { door.toRestore() }
    }
}

/// The diary is on another device, or in the mailbox alone.
private struct ElsewhereRows: View {
    let door: DoorModel

    var body: some View {
        GoRow(words(.devicesJoin), words(.devicesJoinMore)) { Task { await door.beginToJoin(.join) } }
        GoRow(words(.devicesRecover), words(.startRecoverMore)) { Task { await door.beginToJoin(.recover) } }
    }
}

/// Begins anew where something was; it is asked first.
private struct BeginAnew: View {
    let door: DoorModel

    var body: some View {
        AskedButton(
            words(.startAnew), question: words(.startAnewAsk), more: words(door.anew), deed: words(.startAnew)
        ) {
            await door.beginAnew()
        }
        .disabled(door.work.running)
    }
}

struct TryAgain: View {
    let door: DoorModel

    var body: some View {
        SideButton(words(.startTryAgain)) { await door.open() }.disabled(door.work.running)
    }
}

struct WhyNot: View {
    let door: DoorModel

    var body: some View {
        if let refused = door.refused { Refusal(refused) { door.work.dismiss() } }
    }
}
