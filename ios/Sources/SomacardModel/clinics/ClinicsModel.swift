// Clinics: what came from them, the links there are. A clinic offers; the person accepts or hides, and nothing happens
// by itself.

import Observation
import Somacard

@MainActor
@Observable
public final class ClinicsModel {
    public let here: Here
    public let screen: Screen<ClinicsScreen>
    public let talk: Talk

    /// Of which items the clinic is to hear the answer.
    private var tells: Set<String> = []

    public init(_ here: Here) {
        self.here = here
        screen = here.screen(.sessions, .settings, revision: \.revision) { try $0.clinics(now: $1) }
        talk = Talk(here.work())
    }

    /// Nothing runs: something can be pressed.
    public var free: Bool { !screen.busy && !talk.work.running }

    /// What waits for an answer.
    public func open(_ clinics: ClinicsScreen) -> [ClinicItemRow] { clinics.items.filter(\.isOpen) }

    /// What is answered or past.
    public func answered(_ clinics: ClinicsScreen) -> [ClinicItemRow] { clinics.items.filter { !$0.isOpen } }

    public func canAccept(_ item: ClinicItemRow) -> Bool { item.acceptable && item.answer != .accepted }

    public func canHide(_ item: ClinicItemRow) -> Bool { item.answer == nil }

    /// There is something to say of it, of which the clinic can hear.
    public func canAnswer(_ item: ClinicItemRow) -> Bool { canAccept(item) || canHide(item) }

    /// Whether the clinic is to hear of the answer: only by the person's tick.
    public func tells(_ item: ClinicItemRow) -> Bool { tells.contains(item.id) }

    public func tell(_ item: ClinicItemRow, _ so: Bool) {
        if so { tells.insert(item.id) } else { tells.remove(item.id) }
    }

    public func accept(_ item: ClinicItemRow) async {
        let tell = tells(item)
        await answer(item, tell) { try $0.acceptClinicItem(now: $1, id: item.id, tell: tell) }
    }

    public func hide(_ item: ClinicItemRow) async {
        let tell = tells(item)
        await answer(item, tell) { try $0.hideClinicItem(now: $1, id: item.id, tell: tell) }
    }

    public func talk(with pair: String) async {
        await talk.begin { try $0.clinicSession(now: $1, pair: pair) }
    }

    /// Ends the link, here first; the relay is told after it.
    public func unlink(_ pair: String) async {
        if await screen.act({ try $0.unlinkClinic(now: $1, pair: pair) }) { await talk(with: pair) }
    }

    /// For a relay that is gone.
    public func forget(_ pair: String) async { await screen.act { try $0.forgetClinic(now: $1, pair: pair) } }

    private func answer(
        _ item: ClinicItemRow, _ tell: Bool, _ call: @escaping Screen<ClinicsScreen>.Call<ClinicsScreen>
    ) async {
        if await screen.act(call), tell { await talk(with: item.pair) }
    }
}

extension ClinicItemRow {
    fileprivate var isOpen: Bool { answer == nil && (acceptable || kind == .revocation) }
}
