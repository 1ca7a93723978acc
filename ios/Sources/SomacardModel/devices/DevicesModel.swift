// Whether and how the diary is synced with the person's other devices, which these are, and what can be done with them:
// sync now, take one off, stop.

import Observation
import Somacard

@MainActor
@Observable
public final class DevicesModel {
    public let here: Here
    public let screen: Screen<SyncScreen>
    public let talk: Talk

    /// Ending it asks the relay first.
    public let ending: Work

    /// The relay did not say that the mailbox is gone: the person decides.
    public var keptThere = false

    public init(_ here: Here) {
        self.here = here
        screen = here.screen(revision: \.revision) { try $0.syncing(now: $1) }
        talk = Talk(here.work())
        ending = here.work()
    }

    public func canRemove(_ device: SyncDeviceRow) -> Bool { !device.thisDevice && !device.going }

    /// Only a mailbox that is there can be joined.
    public func canAdd(_ syncing: SyncScreen) -> Bool { here.goesOnline && syncing.state == .synced }

    public func makeWords() { here.go(.settings(.words)) }

    /// What stopping here means.
    public func stopping(_ syncing: SyncScreen) -> Word { syncing.isShared ? .devicesStopShared : .devicesStopLast }

    public func sync() async { await talk.begin { try $0.sync(now: $1) } }

    public func remove(_ device: String) async {
        await screen.act { try $0.removeDevice(now: $1, device: device) }
    }

    public func putAway() async { await screen.act { try $0.putSyncNoticesAway(now: $1) } }

    /// No more syncing on this device: the mailbox goes with it, where no other device shares it.
    public func stop(_ syncing: SyncScreen) async {
        if syncing.isShared || !here.goesOnline { await end() } else { await deleteAndEnd() }
    }

    public func end() async {
        keptThere = false
        await screen.act { try $0.stopSyncing(now: $1) }
    }

    /// Deleted now, or not known any more.
    private static let gone: Set<UInt16> = [204, 401]

    /// The last device that stops has the mailbox deleted first, since nobody could any more.
    private func deleteAndEnd() async {
        await ending.begin { [self] work in
            let request = try await work.call { diary, _ in try diary.mailboxDeletion() }
            if let status = await work.diary.phone.ask(request)?.status, Self.gone.contains(status) {
                await end()
            } else {
                keptThere = true
            }
        }
    }
}

extension SyncScreen {
    /// Other devices have the diary and its mailbox too, as far as this one knows.
    public var isShared: Bool { state == .takenOff || mailbox?.devices.contains { !$0.thisDevice } ?? false }
}
