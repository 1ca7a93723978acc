// One line of the card: its wording, its place, its target, and whether it is asked.

import SomacardModel
import SwiftUI

struct ItemScreen: View {
    @State private var model: ItemModel

    init(here: Here, id: String) { _model = State(initialValue: here.keep { ItemModel(here, id) }) }

    var body: some View {
        Shown(model.settings, fields: ["label"]) { settings in
            if let line = model.line(settings) {
                Rows(line.item.label) {
                    Words(words(line.item.scale.word))
                    Quiet(words(line.owner.word))
                }
                Wording(line: line, model: model)
                if line.asked { Order(line: line, settings: settings, model: model) }
                More(line: line, model: model)
                Asking(line: line, settings: settings, model: model)
            }
        }
        .askBeforeLeaving(model.isTouched, model.here)
    }
}

private struct Wording: View {
    let line: TemplateLine
    let model: ItemModel

    var body: some View {
        Rows {
            Field(
                words(.settingsItemLabel),
                text: Binding(get: { model.wording(line) }, set: { model.type($0) }),
                wrong: model.wrong.map(words),
                more: model.goesBack(line) ? words(.settingsItemBack) : nil)
            SideButton(words(.settingsItemRename)) { await model.rename() }
                .disabled(!model.canRename(line))
        }
    }
}

/// Up and down among the lines of its heading.
private struct Order: View {
    let line: TemplateLine
    let settings: SettingsScreen
    let model: ItemModel

    var body: some View {
        let place = words(model.place(line, settings))
        Rows(words(.settingsItemPlace)) {
            Quiet(place)
            SideButton(words(.settingsItemUp)) { await model.move(line, up: true, settings) }
                .disabled(!model.canMove(line, up: true, settings))
            SideButton(words(.settingsItemDown)) { await model.move(line, up: false, settings) }
                .disabled(!model.canMove(line, up: false, settings))
        }
        .onChange(of: place) { AccessibilityNotification.Announcement(place).post() }
    }
}

private struct More: View {
    let line: TemplateLine
    let model: ItemModel

    var body: some View {
        Rows {
            GoRow(words(.settingsItemTarget), line.targetLabel ?? words(.settingsItemNoTarget)) {
                model.chooseTarget(line)
            }
            if line.asked {
                GoRow(words(.settingsItemReplace), words(.settingsItemReplaceMore)) { model.replace(line) }
            }
        }
    }
}

private struct Asking: View {
    let line: TemplateLine
    let settings: SettingsScreen
    let model: ItemModel

    var body: some View {
        if line.asked {
            Rows(below: words(.settingsItemStopMore)) {
                SideButton(words(.settingsItemStop)) { await model.stopAsking(settings) }
                    .disabled(model.settings.busy)
            }
        } else {
            Rows {
                Quiet(words(.settingsItemRests))
                SideButton(words(.settingsItemAgain)) { await model.askAgain() }
                    .disabled(model.settings.busy)
            }
        }
    }
}
