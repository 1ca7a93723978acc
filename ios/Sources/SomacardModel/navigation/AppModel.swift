// The process: what it has from the phone, the one diary in it, and where the person is. Screens and whatever the app does
// by itself all ask here.

import Observation
import Somacard

@MainActor
@Observable
public final class AppModel {
    public let phone: Phone
    public let diary: PhoneDiary
    public let figure: KeptFigure
    public let ways = Ways()

    public init(_ phone: Phone) {
        self.phone = phone
        diary = PhoneDiary(phone)
        figure = KeptFigure(diary)
    }

    /// What a screen at a place may use.
    public func here(_ at: Whereabouts) -> Here { Here(self, at: at) }

    /// Opens the safety plan from wherever the person is.
    public func openSafetyPlan() {
        if case .safety = ways.place { return }
        ways.go(.safety(.plan(injuryFirst: false)), in: ways.room)
    }
}
