// What is shown while the diary is closed: a new diary to begin, a locked one to open, one to bring back.

import SomacardModel
import SwiftUI

struct Door: View {
    let door: DoorModel
    @State private var asking = false

    var body: some View {
        Group {
            if door.showsSafety {
                LockedSafetyScreen(phone: door.diary.phone) { Task { await door.goBack() } }
            } else {
                NavigationStack { page }
            }
        }
        .task(id: door.diary.isLocked) {
            if door.diary.isLocked { await door.look() }
        }
    }

    private var page: some View {
        content
            .navigationTitle(door.title.map { words($0) } ?? "")
            .toolbar {
                if door.shown != .front {
                    ToolbarItem(placement: .topBarLeading) { back }
                    ToolbarItem(placement: .topBarTrailing) { safety }
                }
            }
    }

    @ViewBuilder private var content: some View {
        switch door.shown {
        case .front: DoorFront(door: door)
        case .restore: RestorePage(door: door)
        case .join: if let joining = door.joining { Joining(model: joining) { door.cameOver() } }
        case .recover: if let recovering = door.recovering { Recovering(model: recovering) { door.cameOver() } }
        }
    }

    private func leave() {
        Task { await door.goBack() }
    }

    /// In the middle of something, it is where it is in the rooms.
    private var safety: some View {
        Button {
            door.toSafety()
        } label: {
            Label(words(.safetyPlan), systemImage: "lifepreserver")
        }
    }

    private var back: some View {
        Button {
            if door.isTouched { asking = true } else { leave() }
        } label: {
            Label(words(.back), systemImage: "chevron.backward")
        }
        .disabled(!door.canGoBack)
        .confirmationDialog(words(.todayLeaveTitle), isPresented: $asking, titleVisibility: .visible) {
            Button(words(.todayLeaveYes), role: .destructive) { leave() }
            Button(words(.cancel), role: .cancel) {}
        } message: {
            Text(words(.todayLeaveText))
        }
    }
}

/// By what is in the folder.
private struct DoorFront: View {
    let door: DoorModel

    var body: some View {
        Page {
            switch door.state {
            case .new: Welcome(door: door)
            case .ready: LockedDiary(door: door)
            case .keyMissing: KeyMissing(door: door)
            case .fileMissing: FileMissing(door: door)
            case nil: Unreachable(door: door)
            }
            // Whatever became of the diary. In the moment before that is known nothing is shown.
            if door.title != nil { Rows { SideButton(words(.safetyPlan)) { door.toSafety() } } }
        }
    }
}

/// Whether there is a diary could not be found out: the phone does not say whether it has the key.
private struct Unreachable: View {
    let door: DoorModel

    var body: some View {
        WhyNot(door: door)
        if door.refused != nil { Rows { TryAgain(door: door) } }
    }
}
