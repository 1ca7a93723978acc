// The restore drill: a backup is tried with its words, and nothing is left of it.

import SomacardModel
import SwiftUI

struct DrillScreen: View {
    @State private var model: DrillModel

    init(here: Here) { _model = State(initialValue: here.keep { DrillModel(here) }) }

    var body: some View {
        Page {
            Rows { Words(words(.settingsDrillHow)) }
            Rows {
                FileRow(words(.settingsBackupFile), chosen: model.file) { model.file = $0 }
                RecoveryWordsField(text: $model.words, work: model.work)
            }
            if !model.fieldSays { Working(model.work, words(.settingsDrillRunning)) }
            if let found = model.found { Tried(checked: found) }
            Rows { MainButton(words(.settingsDrillTry)) { await model.run() }.disabled(!model.canTry) }
        }
        .askBeforeLeaving(model.isTouched, model.here)
    }
}

private struct Tried: View {
    let checked: CheckedBackup

    var body: some View {
        Found(checked.found, title: words(checked.found.sound ? .settingsDrillWorks : .settingsDrillFails)) {
            Words(words(.settingsDrillMade(time: checked.backup.madeAt.written)))
        }
    }
}

/// What a check found and counted; what is wrong in it is for an engineer.
struct Found<Content: View>: View {
    let found: Checked
    let title: String
    let content: Content

    init(_ found: Checked, title: String, @ViewBuilder content: () -> Content) {
        self.found = found
        self.title = title
        self.content = content()
    }

    var body: some View {
        Rows(title) {
            content
            Words(words(found.counted))
            if let last = found.lastDay { Words(words(.settingsCheckLast(day: last.short))) }
            if let unread = found.quarantined.unread { Words(words(unread)) }
            ForEach(found.problems, id: \.self) { Quiet($0) }
        }
        .task { AccessibilityNotification.Announcement(title).post() }
    }
}
