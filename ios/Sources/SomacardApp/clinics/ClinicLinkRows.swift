// A link with a clinic: how it stands, asking for what is new, and its end.

import SomacardModel
import SwiftUI

struct ClinicLinkRows: View {
    let link: ClinicRow
    let model: ClinicsModel

    var body: some View {
        Rows(words(.clinicsLinks)) {
            Line(link.claimedName, link.roleLabel.begun)
            ForEach(link.about, id: \.self) { Words($0.begun) }
            Folded(words(.clinicsMoreAbout), line: true) {
                Words(words(.clinicsKnownAsIs(name: link.knownAs)))
                Words(words(.clinicsRelay(host: link.relayHost)))
                Words(words(.clinicsSixWords(words: link.fingerprint.joined(separator: " "))))
            }
            if model.here.goesOnline {
                SideButton(words(.clinicsTalk)) { await model.talk(with: link.pair) }.disabled(!model.free)
            }
            if link.unlinking { forget } else { end.disabled(!model.free) }
        }
    }

    private var end: some View {
        AskedButton(
            words(.clinicsEnd), question: words(.clinicsEndTitle(clinic: link.claimedName)),
            more: words(.clinicsEndText), deed: words(.clinicsEnd)
        ) { await model.unlink(link.pair) }
    }

    private var forget: some View {
        AskedButton(
            words(.clinicsForget), question: words(.clinicsForgetTitle), more: words(.clinicsForgetText),
            deed: words(.clinicsForget)
        ) { await model.forget(link.pair) }
    }
}
