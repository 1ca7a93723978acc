// Clinics: what came from them, the links there are. A clinic offers; the person accepts or hides, and nothing happens
// by itself.

import SomacardModel
import SwiftUI

struct ClinicsListScreen: View {
    @State private var model: ClinicsModel

    init(here: Here) { _model = State(initialValue: ClinicsModel(here)) }

    var body: some View {
        Shown(model.screen) { clinics in
            TalkRows(talk: model.talk)
            Came(clinics: clinics, model: model)
            if clinics.links.isEmpty {
                Rows(words(.clinicsLinks)) { Words(clinics.noLinks) }
            } else {
                ForEach(clinics.links, id: \.pair) { ClinicLinkRows(link: $0, model: model) }
            }
            if model.here.goesOnline {
                Rows { MainButton(words(.clinicsInvitation)) { model.here.go(.clinics(.invitation)) } }
            } else {
                Rows { Quiet(words(.clinicsOffline)) }
            }
        }
    }
}

private struct Came: View {
    let clinics: ClinicsScreen
    let model: ClinicsModel

    var body: some View {
        if clinics.items.isEmpty { Rows(words(.clinicsCame)) { Words(clinics.noItems) } }
        ForEach(model.open(clinics)) { item in
            Rows(words(.clinicsCame)) { ItemRows(item: item, model: model) }
        }
        if !model.answered(clinics).isEmpty {
            Rows(words(.clinicsCame)) {
                Folded(words(.clinicsAnswered), line: true) {
                    ForEach(model.answered(clinics)) { ItemRows(item: $0, model: model) }
                }
            }
        }
    }
}

/// Something that a clinic sent, and what the person can say of it.
private struct ItemRows: View {
    let item: ClinicItemRow
    let model: ClinicsModel

    var body: some View {
        Line(item.title, item.claimedName)
        ForEach(item.lines, id: \.self) { Words($0) }
        Quiet(item.answerText.begun)
        if model.canAnswer(item) {
            TickRow(words(.clinicsTell), ticked: model.tells(item)) { model.tell(item, $0) }
        }
        if model.canAccept(item) {
            MainButton(words(.clinicsAccept)) { await model.accept(item) }.disabled(!model.free)
        }
        if model.canHide(item) {
            SideButton(words(.clinicsHide)) { await model.hide(item) }.disabled(!model.free)
        }
    }
}
