// The app on a phone whose keys are in memory, whose clock stands still, and whose calls of the core are counted.

import Foundation
import SomacardModel

@MainActor
public final class Trial {
    /// Wednesday 25 November 2026, twenty to nine in the evening in Amsterdam.
    public nonisolated static let evening = Date(timeIntervalSince1970: 1_795_635_600)

    public let vault = MemoryVault()
    public let person: Person
    public let choices = MemoryChoices()
    public let printer = TrialPrinter()
    public let handing = TrialHanding()
    public let clock = Guarded(Trial.evening)
    public let zone = Guarded(TimeZone(identifier: "Europe/Amsterdam") ?? .gmt)
    public let language: Guarded<Language>
    /// What a relay answers; nobody answers until a test says something else.
    public let relay = Guarded<@Sendable (Request) async -> Response?>({ _ in nil })
    /// What the phone's notification centre has.
    public let centre: TrialCentre
    public let background = TrialBackground()
    public let app: AppModel
    public let folder: URL
    private let calls: Guarded<[String]>

    /// A phone with nothing on it.
    public init(_ language: Language = .english, mayTalk: Bool = true) throws {
        let calls = Guarded<[String]>([])
        self.calls = calls
        self.language = Guarded(language)
        person = Person(vault)
        centre = TrialCentre(clock: clock, zone: zone)
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("somacard-\(UUID().id)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        app = AppModel(
            Phone(
                folder: folder, vault: vault,
                language: { [language = self.language] in language.value },
                clock: { [clock] in clock.value }, zone: { [zone] in zone.value },
                between: { diary in CountingDiary(diary) { call in calls.with { $0.append(call) } } },
                ask: { [relay] request in await relay.value(request) },
                presence: person, choices: choices,
                shared: SharedFiles(folder.appendingPathComponent("shared")), printing: printer, handing: handing),
            centre: centre, background: background, mayTalk: mayTalk)
    }

    /// With the sample person's diary of twelve weeks, open, at Today.
    public static func sample(_ language: Language = .english, mayTalk: Bool = true) async throws -> Trial {
        let trial = try Trial(language, mayTalk: mayTalk)
        try trial.takeSample()
        try await trial.app.diary.open()
        return trial
    }

    /// With a new diary, open, at Today.
    public static func new(mayTalk: Bool = true) async throws -> Trial {
        let trial = try Trial(mayTalk: mayTalk)
        try await trial.app.diary.open {
            try .create(folder: $0.folder.path, vault: $0.vault, language: $0.language(), now: $0.now())
        }
        return trial
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// The place where the person is.
    public var here: Here { app.here(app.ways.here) }

    /// What a place is when it was gone to.
    public func go(_ place: Place) -> Here {
        app.ways.go(place, in: app.ways.room)
        return here
    }

    /// Which calls of the core were made since this was last asked.
    public func taken() -> [String] {
        calls.with { calls in
            defer { calls = [] }
            return calls
        }
    }

    /// Asks the core something past the app, uncounted.
    public func core<Answer: Sendable>(
        _ call: @escaping @Sendable (Diary, Moment) throws -> Answer
    ) async throws -> Answer {
        let before = calls.value
        defer { calls.value = before }
        return try await app.diary.call(call)
    }

    /// Lets this phone remind, as the person says it in the settings; the sample person's does not.
    public func remindsHere() async throws {
        let zone = zone.value.identifier
        _ = try await core { try $0.setRemindsHere(now: $1, zone: zone, limits: ReminderLimits(), here: true) }
    }

    /// The sample diary, as the command line made it (without-xcode/build), into the folder.
    public func takeSample(_ sample: String? = nil) throws {
        let made = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("without-xcode/out/sample")
        let name = sample ?? (language.value == .spanish ? "es" : "en")
        for file in try FileManager.default.contentsOfDirectory(
            at: made.appendingPathComponent(name), includingPropertiesForKeys: nil)
        {
            try FileManager.default.copyItem(at: file, to: folder.appendingPathComponent(file.lastPathComponent))
        }
        try vault.take(made.appendingPathComponent("\(name).key"))
    }
}
