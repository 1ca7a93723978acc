// What is typed of a series, and how it is saved: a new one whole, of a known one what was changed.

import Observation
import Somacard

@MainActor
@Observable
public final class SeriesFormModel {
    public let here: Here
    public let screen: Screen<SessionsScreen>
    /// Sessions are being added.
    public var isNew: Bool { series == nil }

    private let series: String?
    @ObservationIgnored private var typed: SeriesDraft?

    public init(_ here: Here, series: String?) {
        self.here = here
        self.series = series
        screen = here.allSessions()
    }

    public var draft: SeriesDraft? {
        screen.begun(&typed) { sessions in
            SeriesDraft(
                sessions.series.first { $0.id == series }, today: sessions.today, zone: here.phone.zone().identifier)
        }
    }

    /// Something is typed that is not saved.
    public var isTouched: Bool { draft?.isTouched == true }

    public var isReady: Bool { draft?.isReady == true && !screen.busy }

    public func save() async {
        guard let draft else { return }
        let about = draft.about
        if let series {
            if await screen.act({ try $0.editSeries(now: $1, id: series, about: about) }) { here.leaveSaved() }
        } else if let kind = draft.kind, let hours = draft.hours.hours {
            let added = await screen.ask { try $0.addSeries(now: $1, kind: kind, hours: hours, about: about) }
            if added != nil { here.leaveSaved() } else { here.leaveIfSaved(screen) }
        }
    }
}

@MainActor
@Observable
public final class SeriesDraft {
    public var kind: SessionKind?
    public let hours: HoursDraft
    public var title: String
    /// A practitioner's id; empty for nobody.
    public var practitioner: String
    /// A place's id; empty for none.
    public var place: String
    public var note: String

    @ObservationIgnored private let of: SeriesRow?

    init(_ of: SeriesRow?, today: Day, zone: String) {
        self.of = of
        kind = of?.kind
        hours = HoursDraft(nil, day: today, zone: zone)
        title = of?.ownTitle ?? ""
        practitioner = of?.practitioner ?? ""
        place = of?.place ?? ""
        note = (of?.notes ?? []).together
    }

    /// What was said or changed.
    var about: SeriesAbout {
        SeriesAbout(
            title: changed(title, from: of?.ownTitle ?? ""),
            practitioner: changed(practitioner, from: of?.practitioner ?? ""),
            place: changed(place, from: of?.place ?? ""),
            note: changed(note, from: (of?.notes ?? []).together))
    }

    var isTouched: Bool { about != SeriesAbout() || of == nil && (kind != nil || hours.isChanged) }

    var isReady: Bool { of == nil ? kind != nil && hours.hours != nil : about != SeriesAbout() }
}
