// What comes from outside: where files lie, who keeps the keys, what time it is, who asks a relay. A test brings its own.

import Foundation
@_exported import Somacard

public struct Phone: Sendable {
    /// The folder of the diary, in the app's own container.
    public let folder: URL
    public let vault: any PersonVault
    /// The language of the screens.
    public let language: @Sendable () -> Language
    /// The clock: asked at each call.
    public let clock: @Sendable () -> Date
    /// The phone's zone: asked at each call, since the person may have travelled.
    public let zone: @Sendable () -> TimeZone
    /// What stands between the screens and an open diary: nothing, or a test that counts.
    public let between: @Sendable (Diary) -> Diary
    /// Who asks a relay: nothing where nobody answered.
    public let ask: @Sendable (Request) async -> Response?
    public let presence: any Presence
    public let choices: any Choices
    /// Files on their way out.
    public let shared: SharedFiles
    /// Who prints, where the phone can.
    public let printing: (any Printing)?
    public let handing: any HandingOver

    public init(
        folder: URL, vault: any PersonVault, language: @escaping @Sendable () -> Language,
        clock: @escaping @Sendable () -> Date = { Date() },
        zone: @escaping @Sendable () -> TimeZone = { .autoupdatingCurrent },
        between: @escaping @Sendable (Diary) -> Diary = { $0 },
        ask: @escaping @Sendable (Request) async -> Response? = { await $0.answered() },
        presence: any Presence = NobodyToAsk(), choices: any Choices, shared: SharedFiles = SharedFiles(),
        printing: (any Printing)? = nil, handing: any HandingOver = NobodyTakesIt()
    ) {
        self.folder = folder
        self.vault = vault
        self.language = language
        self.clock = clock
        self.zone = zone
        self.between = between
        self.ask = ask
        self.presence = presence
        self.choices = choices
        self.shared = shared
        self.printing = printing
        self.handing = handing
    }

    public func now() -> Moment {
        Moment(clock(), in: zone())
    }
}
