// Where the person is: one of five rooms, and in each the places they came through, the newest last. What is in it is the
// diary's, so it is kept nowhere and gone with the process.

import Observation

/// Always in reach, at the lower edge of the screen.
public enum Room: CaseIterable, Hashable, Sendable {
    case today, body, week, sessions, more

    /// The place at the bottom of the room.
    public var home: Place {
        switch self {
        case .today: .today(.home)
        case .body: .body(.home)
        case .week: .week(.home)
        case .sessions: .sessions(.home)
        case .more: .more
        }
    }

    public var title: Word { home.title }

    /// Behind "More", in their order.
    public static let behindMore: [Place] = [.skills(.home), .insights(.home), .share(.home), .settings(.home)]
}

/// A place that was gone to; the same place twice is two entries.
public struct Entry: Hashable, Identifiable, Sendable {
    public let id: Int
    public let place: Place
}

@MainActor
@Observable
public final class Ways {
    public var room: Room = .today {
        didSet { if room != oldValue { turned += 1 } }
    }
    public private(set) var paths: [Room: [Entry]] = [:]

    /// The place that asks whether it may be left: something was typed in it that would be gone.
    public internal(set) var asking: Whereabouts?

    /// How often another room was turned to.
    private(set) var turned = 0

    /// What was just done, to be said once.
    public var said: Word?

    @ObservationIgnored private var made = 0
    @ObservationIgnored private var handed: [Whereabouts: Any] = [:]
    @ObservationIgnored var kept: [Whereabouts: [ObjectIdentifier: AnyObject]] = [:]
    @ObservationIgnored var held: Set<Whereabouts> = []
    @ObservationIgnored private var ending: [Whereabouts: [@MainActor () -> Void]] = [:]

    public init() {}

    /// The way through a room, as a navigation stack takes it: the person goes back by shortening it (``goBack(_:to:)``).
    public func path(_ room: Room) -> [Entry] { paths[room] ?? [] }

    public func shorten(_ room: Room, to path: [Entry]) {
        for gone in self.path(room).dropFirst(path.count) { close(Whereabouts(room: room, entry: gone)) }
        paths[room] = path
    }

    /// The place on top.
    public var place: Place { path(room).last?.place ?? room.home }

    /// Where the person is now.
    public var here: Whereabouts { Whereabouts(room: room, entry: path(room).last) }

    public func go(_ place: Place, in room: Room) {
        made += 1
        paths[room, default: []].append(Entry(id: made, place: place))
    }

    /// Leaves it and what was opened from it, if it is still there.
    public func leave(_ gone: Whereabouts) {
        let path = path(gone.room)
        guard let entry = gone.entry, let at = path.firstIndex(of: entry) else { return }
        shorten(gone.room, to: Array(path.prefix(at)))
    }

    /// Everything closed, as for another diary.
    public func clear() {
        for place in ending.keys { close(place) }
        room = .today
        paths = [:]
        (handed, kept, held) = ([:], [:], [])
        (said, asking) = (nil, nil)
    }

    /// Does something once that place is left; the home of a room is left when all is closed.
    func whenLeft(_ place: Whereabouts, _ what: @escaping @MainActor () -> Void) {
        ending[place, default: []].append(what)
    }

    private func close(_ gone: Whereabouts) {
        (handed[gone], kept[gone]) = (nil, nil)
        held.remove(gone)
        if asking == gone { asking = nil }
        for what in ending.removeValue(forKey: gone) ?? [] { what() }
    }

    /// Leaves something with the place below this one.
    func handBack(_ what: Any, from: Whereabouts) {
        let path = path(from.room)
        guard let entry = from.entry, let at = path.firstIndex(of: entry) else { return }
        handed[Whereabouts(room: from.room, entry: at == 0 ? nil : path[at - 1])] = what
    }

    /// What was left there, once.
    func takeHanded<What>(at place: Whereabouts) -> What? {
        guard let what = handed[place] as? What else { return nil }
        handed[place] = nil
        return what
    }
}

/// An entry in its room; none is the room's home.
public struct Whereabouts: Hashable, Sendable {
    public let room: Room
    public let entry: Entry?

    public init(room: Room, entry: Entry? = nil) {
        self.room = room
        self.entry = entry
    }
}
