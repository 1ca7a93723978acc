// Another device joins this one: the code to scan or to type there, then six digits to compare.

import SomacardModel
import SwiftUI

struct PairingScreen: View {
    @State private var model: ShowingModel

    init(here: Here) { _model = State(initialValue: ShowingModel(here)) }

    var body: some View {
        Page {
            PairingRows(pairing: model.pairing)
            if model.canShowNew {
                Rows { SideButton(words(.devicesNewCode)) { await model.show() } }
            }
        }
        .task { await model.appear() }
        .saveBar(model.over ? .devicesDone : nil, enabled: true) { model.here.back() }
    }
}

/// A pairing from its code to its end.
struct PairingRows: View {
    let pairing: PairingTalk

    var body: some View {
        if let end = pairing.end {
            Rows {
                Words(end.text).task(id: end.text) { AccessibilityNotification.Announcement(end.text).post() }
            }
        }
        if let question = pairing.question {
            QuestionRows(question: question, pairing: pairing)
        } else if let code = pairing.code {
            CodeRows(code: code)
        }
        if pairing.waits { Working(pairing.work, words(pairing.paired ? .devicesTalking : .devicesWaiting)) }
        if let report = pairing.report { ReportRows(report: report) }
    }
}

private struct CodeRows: View {
    let code: PairingCode

    var body: some View {
        Rows(below: code.relayText) {
            Words(code.scanText)
            CodePicture(code: code)
            Words(code.wordsText)
            LargeWords(code.words)
        }
    }
}

/// The code is drawn from its text by the core, once.
private struct CodePicture: View {
    let picture: QrCode?

    init(code: PairingCode) { picture = code.picture(label: words(.devicesCodePicture)) }

    var body: some View {
        if let picture { QrPicture(picture) }
    }
}

private struct QuestionRows: View {
    let question: PairingQuestion
    let pairing: PairingTalk

    var body: some View {
        Rows {
            Words(question.name)
            Digits(code: question.code)
            if pairing.saidYes {
                Words(question.afterYes)
            } else {
                Words(question.text)
                MainButton(words(.devicesSame)) { pairing.compared(same: true) }
                SideButton(words(.devicesDiffer)) { pairing.compared(same: false) }
            }
        }
    }
}

/// Large, in two groups; read digit by digit.
private struct Digits: View {
    let code: String

    var body: some View {
        Text(code.inTwoGroups)
            .font(.largeTitle.monospacedDigit())
            .fixedSize(horizontal: false, vertical: true)
            .accessibilityLabel(code.digitByDigit)
            .task(id: code) { AccessibilityNotification.Announcement(code.digitByDigit).post() }
    }
}
