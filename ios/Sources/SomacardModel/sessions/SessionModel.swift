// One session: when it is, what became of it, another time, another length, a note. It is named by the time it had at first,
// and keeps that name when it is moved.

import Observation
import Somacard

@MainActor
@Observable
public final class SessionModel {
    /// It is looked for around the days where it was: it may have been moved on another device.
    private static let weeksBefore = 4
    private static let weeksAfter = 26

    public let here: Here
    public let screen: Screen<SessionsScreen>
    public let folds = Folds()

    private let series: String
    private let original: Civil
    private let day: Day
    @ObservationIgnored private var typed: SessionDraft?

    public init(_ here: Here, series: String, original: Civil, day: Day) {
        self.here = here
        self.series = series
        self.original = original
        self.day = day
        let days = Self.around([original.day, day])
        screen = here.screen(.sessions, revision: \.revision) { try $0.sessions(now: $1, shown: days) }
    }

    public func row(_ sessions: SessionsScreen) -> SessionRow? {
        sessions.sessions.first { $0.series == series && $0.original == original }
    }

    /// What is being typed, begun from what the session is.
    public func draft(_ row: SessionRow) -> SessionDraft {
        if let typed { return typed }
        let begun = SessionDraft(row)
        typed = begun
        return begun
    }

    /// Something is typed that is not saved.
    public var isTouched: Bool { screen.shown.flatMap { row($0) }.map { draft($0).isTouched } ?? false }

    /// Its day has come: what became of it can be said, and what was noted around it.
    public func isDue(_ row: SessionRow, in sessions: SessionsScreen) -> Bool { row.day <= sessions.today }

    /// Whose session it is.
    public func series(_ row: SessionRow, in sessions: SessionsScreen) -> SeriesRow? {
        sessions.series.first { $0.id == row.series }
    }

    /// With whom and where the sessions of a series are.
    public func withWhom(_ series: SeriesRow, in sessions: SessionsScreen) -> [String] {
        let place = sessions.places.first { $0.id == series.place }
        return [series.practitionerName, place?.name, place?.address].compactMap { $0 }
    }

    /// Whether something is noted around it.
    public func noted(_ row: SessionRow) -> Word { row.visit == nil ? .sessionsVisitOpen : .sessionsVisitNoted }

    /// Where what is noted around it leads.
    public func goToVisit(_ row: SessionRow) {
        if let visit = row.visit {
            here.go(.sessions(.notedVisit(day: row.day, id: visit)))
        } else {
            here.go(.sessions(.visit(.session(series: row.series, original: row.original))))
        }
    }

    public func move(_ draft: SessionDraft) async {
        if let moved = draft.movedTo { await change(SessionChange(movedTo: moved)) }
    }

    public func setLength(_ draft: SessionDraft) async {
        if let minutes = draft.newMinutes { await change(SessionChange(minutes: minutes)) }
    }

    public func saveNote(_ draft: SessionDraft) async {
        if let note = draft.newNote { await change(SessionChange(note: note)) }
    }

    public func change(_ change: SessionChange) async {
        let (series, original) = (series, original)
        let days = Self.around([original.day, day, change.movedTo?.day ?? original.day])
        let call: Screen<SessionsScreen>.Call<SessionsScreen> = {
            try $0.editSession(now: $1, series: series, original: original, change: change, shown: days)
        }
        guard let changed = await screen.ask(call) else { return }
        if let now = row(changed) { typed?.take(now, after: change) }
        screen.take(changed) { try $0.sessions(now: $1, shown: days) }
        here.say(.saved)
    }

    private static func around(_ days: [Day]) -> ShownDays {
        let (first, last) = (days.min() ?? days[0], days.max() ?? days[0])
        return ShownDays(from: first.weeks(later: -weeksBefore), to: last.weeks(later: weeksAfter))
    }
}
