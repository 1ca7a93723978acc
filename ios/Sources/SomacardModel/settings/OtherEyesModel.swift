// What keeps other eyes out: when the diary locks, whether it asks for the person, whether the app switcher shows it (all
// for this phone alone), and how much the diary shows.

import Observation
import Somacard

@MainActor
@Observable
public final class OtherEyesModel {
    public let settings: Screen<SettingsScreen>

    /// Asking for the person is a work of its own: the phone asks first.
    public let work: Work

    /// Whether the diary opens only for the person, as its key has it.
    public private(set) var asks = false
    public private(set) var lockAfter: LockAfter
    public private(set) var hidesScreen: Bool

    @ObservationIgnored private let here: Here

    public init(_ here: Here) {
        self.here = here
        settings = here.settings()
        work = Work(here.diary)
        lockAfter = here.phone.choices.lockAfter
        hidesScreen = here.phone.choices.hidesScreen
    }

    public func appear() async { asks = await here.diary.asksForPerson() }

    /// Whether it can be chosen: the phone has a code, or it is so already.
    public var canChooseAsking: Bool { asks || here.phone.presence.canAsk }

    /// The phone asks for the person first, either way.
    public func ask(_ yes: Bool) async {
        await work.begin { [self] _ in asks = try await here.diary.askForPerson(yes) }
    }

    public func lock(after: LockAfter) {
        here.phone.choices.lock(after: after)
        lockAfter = after
    }

    public func hideScreen(_ so: Bool) {
        here.phone.choices.hideScreen(so)
        hidesScreen = so
    }

    public func show(_ chosen: Discreet) async {
        await settings.act { try $0.setDiscreet(now: $1, discreet: chosen) }
    }
}

extension LockAfter {
    public var word: Word {
        switch self {
        case .atOnce: .settingsLockAtOnce
        case .oneMinute: .settingsLock1
        case .fiveMinutes: .settingsLock5
        case .aQuarter: .settingsLock15
        }
    }
}

extension Discreet {
    /// The same, discreet or not.
    public func discreet(_ so: Bool) -> Discreet { Discreet(discreet: so, hidden: hidden) }

    /// The same, behind one more tap or not.
    public func hidden(_ so: Bool) -> Discreet { Discreet(discreet: discreet, hidden: so) }
}
