// Calendar files: a clinic's sessions taken over, one's own written out. The files are chosen with the phone's own picker.

import SomacardModel
import SwiftUI
import UniformTypeIdentifiers

struct CalendarScreen: View {
    @State private var model: CalendarModel

    init(here: Here) { _model = State(initialValue: CalendarModel(here)) }

    var body: some View {
        Shown(model.screen) { sessions in
            TakeOver(model: model, sessions: sessions)
            if let imported = model.imported { Imported(model: model, imported: imported) }
            WriteOut(export: model.export)
        }
    }
}

private struct TakeOver: View {
    let model: CalendarModel
    let sessions: SessionsScreen
    @State private var choosing = false

    var body: some View {
        Rows(words(.sessionsImport), below: words(.sessionsImportMore)) {
            ForEach(sessions.kinds, id: \.self) { kind in
                ChoiceRow(kind.label, chosen: model.kind == kind.kind) { model.kind = kind.kind }
            }
            MainButton(words(.sessionsChooseFile)) { choosing = true }
                .disabled(!model.canChoose)
                .fileImporter(isPresented: $choosing, allowedContentTypes: [.item]) { result in
                    if case .success(let url) = result {
                        let file = ChosenFile(url)
                        Task { await model.takeOver(file) }
                    }
                }
            if model.isUnreadable { Wrong(words(.sessionsUnreadable)) }
        }
    }
}

/// What came of the file, and what in it is no session.
private struct Imported: View {
    let model: CalendarModel
    let imported: CalendarImported

    var body: some View {
        Rows {
            ForEach(model.counts(imported), id: \.self) { Words(words($0)) }
            if !imported.passedOver.isEmpty { Words(words(.sessionsPassedOver)) }
            ForEach(imported.passedOver, id: \.line) { Quiet(words($0.word)) }
        }
        .task { AccessibilityNotification.Announcement(words(model.counts(imported)[1])).post() }
    }
}

private struct WriteOut: View {
    @Bindable var export: CalendarExport

    var body: some View {
        if let refused = export.work.refused, export.wrongTitle == nil {
            Refusal(refused) { export.work.dismiss() }
        }
        Rows(words(.sessionsExport), below: words(.sessionsExportMore)) {
            Field(
                words(.sessionsExportTitle), text: $export.title, wrong: export.wrongTitle.map { words($0) },
                more: words(.sessionsExportTitleMore))
            SideButton(words(.sessionsExportFile)) { await export.make(named: words(.sessionsExportName)) }
                .disabled(!export.canMake)
                .fileMover(isPresented: isHanding, file: export.file) { result in
                    Task { await export.handed(result) }
                } onCancellation: {
                    Task { await export.notHanded() }
                }
        }
    }

    /// The answer comes by the other two ways.
    private var isHanding: Binding<Bool> {
        Binding {
            export.file != nil
        } set: { _ in
        }
    }
}
