// An invitation: pasted or typed, read before anything is kept, and a yes to it. Reading it sends nothing.

import SomacardModel
import SwiftUI

struct InvitationScreen: View {
    @State private var model: InvitationModel

    init(here: Here) { _model = State(initialValue: here.keep { InvitationModel(here) }) }

    var body: some View {
        Page {
            if model.linked {
                Rows { Words(words(.clinicsLinked)) }
                TalkRows(talk: model.talk)
            } else if let preview = model.preview {
                PreviewRows(preview: preview, model: model)
            } else {
                TextRows(model: model)
            }
        }
        .saveBar(model.bar, enabled: model.canGoOn) { await model.goOn() }
        .askBeforeLeaving(model.isTouched, model.here)
    }
}

private struct TextRows: View {
    @Bindable var model: InvitationModel

    var body: some View {
        Working(model.work, words(.clinicsReading))
        Rows {
            Words(words(.clinicsScanAbout))
            PasteRow { await model.paste($0) }
            Field(words(.clinicsInvitationText), text: $model.text, lines: 4, takes: .code)
        }
    }
}

private struct PreviewRows: View {
    let preview: ClinicPreview
    @Bindable var model: InvitationModel
    private var refused: SomacardError? { model.work.refused }

    var body: some View {
        Rows { ForEach(preview.lines, id: \.self) { InvitationLine(line: $0) } }
        if !model.isAtAField { Working(model.work, words(.clinicsLinking)) }
        Rows {
            if preview.mustCompare {
                Field(
                    words(.clinicsCompared), text: $model.compared,
                    wrong: refused?.wrong(at: "compare").map { words($0) }, more: words(.clinicsComparedMore),
                    takes: .code)
            }
            Field(
                words(.clinicsKnownAs), text: $model.knownAs,
                wrong: refused?.wrong(at: "known-as").map { words($0) }, more: words(.clinicsKnownAsMore))
            SideButton(words(.clinicsOtherInvitation)) { model.another() }.disabled(model.work.running)
        }
    }
}

/// What an invitation says: the six words large, a changed key not to be overlooked.
private struct InvitationLine: View {
    let line: ClinicLine

    var body: some View {
        switch line.kind {
        case .sentence: Words(line.text)
        case .warning:
            Label(line.text, systemImage: "exclamationmark.triangle")
                .font(.headline)
                .fixedSize(horizontal: false, vertical: true)
                .listRowBackground(Color.red.opacity(0.15))
        case .words: LargeWords(line.text.split(separator: " ").map(String.init))
        case .heading: Text(line.text).font(.headline).accessibilityAddTraits(.isHeader)
        case .point: Point(line.text)
        }
    }
}
