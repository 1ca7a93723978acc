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
    public let door: DoorModel
    public let reminding: Reminding
    public let syncing: Syncing
    public let leaving: Leaving

    @ObservationIgnored let background: any Background
    @ObservationIgnored public private(set) lazy var byItself = ByItself(self)

    /// `mayTalk` is false in an app that was built to stay offline.
    public init(
        _ phone: Phone, centre: any NotificationCentre = NoNotificationCentre(),
        background: any Background = NoBackground(), mayTalk: Bool = true
    ) {
        self.phone = phone
        self.background = background
        diary = PhoneDiary(phone)
        door = DoorModel(diary, ways)
        reminding = Reminding(diary, centre)
        syncing = Syncing(diary, background, mayTalk: mayTalk)
        leaving = Leaving(diary)
        diary.forget = { [reminding, syncing] in
            await reminding.forget()
            syncing.stop()
            phone.shared.forgetAll()
        }
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
