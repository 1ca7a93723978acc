// What the tests put in place of a phone: a folder, a key vault in memory that can be told to fail, a listener.

import Foundation
import Somacard
import Testing

/// A value behind a lock.
final class Guarded<Value>: @unchecked Sendable {
    private let lock = NSLock()
    private var guarded: Value

    init(_ value: Value) {
        guarded = value
    }

    var value: Value { with { $0 } }

    @discardableResult
    func with<Answer>(_ work: (inout Value) throws -> Answer) rethrows -> Answer {
        lock.lock()
        defer { lock.unlock() }
        return try work(&guarded)
    }
}

/// Keys in memory. `failing` is thrown instead of any answer.
final class MemoryVault: KeyVault {
    private let kept: Guarded<[KeySlot: Data]>
    let failing: Guarded<(any Error)?>
    /// What was asked for, in its order.
    let loaded = Guarded<[KeySlot]>([])

    init(_ secrets: [(KeySlot, Data)] = [], failing: (any Error)? = nil) {
        kept = Guarded(Dictionary(uniqueKeysWithValues: secrets))
        self.failing = Guarded(failing)
    }

    func has(slot: KeySlot) throws -> Bool {
        try failing.with { if let error = $0 { throw error } }
        return kept.with { $0[slot] != nil }
    }

    func load(slot: KeySlot) throws -> Data? {
        try failing.with { if let error = $0 { throw error } }
        loaded.with { $0.append(slot) }
        return kept.with { $0[slot] }
    }

    func store(secrets: [Secret]) throws {
        try failing.with { if let error = $0 { throw error } }
        kept.with { kept in for secret in secrets { kept[secret.slot] = secret.bytes } }
    }

    func erase() throws {
        try failing.with { if let error = $0 { throw error } }
        kept.with { $0.removeAll() }
    }

    /// Puts a key of its own into a slot.
    func replace(_ slot: KeySlot, by bytes: Data?) {
        kept.with { $0[slot] = bytes }
    }
}

/// A listener that does as it is told.
final class Listener: ChangeListener {
    let revisions = Guarded<[UInt64]>([])
    private let react: @Sendable ([Area], UInt64) throws -> Void

    init(_ react: @escaping @Sendable ([Area], UInt64) throws -> Void = { _, _ in }) {
        self.react = react
    }

    func changed(areas: [Area], revision: UInt64) throws {
        revisions.with { $0.append(revision) }
        try react(areas, revision)
    }
}

/// Something the app throws that is none of the core's errors, with text that no log may have.
struct Secretive: Error, CustomStringConvertible {
    static let text = "my-sister-said"
    var description: String { Self.text }
}

/// A folder and a vault for one diary; the folder goes when this does.
final class Place: Sendable {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    let vault = MemoryVault()

    init() throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    func create() throws -> Diary {
        try .create(folder: folder.path, vault: vault, language: .english, now: now)
    }

    func open() throws -> Diary {
        try .open(folder: folder.path, vault: vault, language: .english)
    }
}

/// A Wednesday evening, 22:00 in Amsterdam.
let now = Moment(instant: 1_795_640_400_000, offsetMinutes: 60)

/// A check-in with nothing but sadness.
func sad(_ number: Int32) -> NewCheckIn {
    NewCheckIn(answers: [NewAnswer(item: "sad", answer: .number(value: number))])
}

/// An error that should not have come.
func unexpected(_ error: any Error, _ comment: Comment? = nil, at place: SourceLocation = #_sourceLocation) {
    Issue.record(error, comment, sourceLocation: place)
}
