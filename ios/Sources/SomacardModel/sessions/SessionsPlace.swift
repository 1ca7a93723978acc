// The places of this room.

import Somacard

public enum SessionsPlace: Hashable, Sendable {
    case home
    /// The session that a series gave the start `original`; `day` is where it is now, as far as who opens it knows.
    case session(series: String, original: Civil, day: Day)
    case seriesList
    case series(String)
    /// What is said of a series; of a new one where there is none yet.
    case seriesForm(String? = nil)
    case hours(series: String)
    case rest(series: String)
    case people
    /// Who is known by this id; somebody new without.
    case practitioner(String? = nil)
    /// A place where sessions are, by its id; a new one without.
    case location(String? = nil)
    case visits
    /// Which kind of session it was, of a visit outside any series.
    case oneOff
    /// Nothing is noted yet of what it is of.
    case visit(VisitOf)
    /// A visit that was noted for a day, to add to it or to correct it.
    case notedVisit(day: Day, id: String)
    case boundary(day: Day, visit: String)
    case complaint
    case calendar
    case massagePlan
    case massageGoal
    case terms
    case screening
    /// All health questions, or those that are to be asked now.
    case screeningQuestions(all: Bool)
    case screeningHistory
    case touchPlan
    case touchRegion(String)
    case touchSeveral
    case touchSheet
    /// The page for the massage practitioner, with these terms on it.
    case touchPage(terms: [String])

    var title: Word {
        switch self {
        case .home: .sessions
        case .session: .sessionsOne
        case .seriesList: .sessionsSeries
        case .series: .sessionsOneSeries
        case .seriesForm(let series): series == nil ? .sessionsAdd : .sessionsEditSeries
        case .hours: .sessionsChangeHours
        case .rest: .sessionsPauseOrEnd
        case .people: .sessionsPeople
        case .practitioner(let id): id == nil ? .sessionsAddPractitioner : .sessionsPractitioner
        case .location(let id): id == nil ? .sessionsAddPlace : .sessionsPlace
        default: titleAround
        }
    }

    /// Of the places around a session.
    private var titleAround: Word {
        switch self {
        case .visits: .sessionsVisits
        case .oneOff: .sessionsOneOff
        case .boundary: .sessionsNextSteps
        case .complaint: .sessionsComplaint
        case .calendar: .sessionsCalendar
        case .massagePlan: .sessionsMassagePlan
        case .massageGoal: .sessionsChangeGoal
        case .terms: .sessionsChangeTerms
        case .screening, .screeningQuestions: .sessionsScreening
        case .screeningHistory: .sessionsScreeningHistory
        case .touchPlan, .touchRegion: .sessionsTouch
        case .touchSeveral: .sessionsTouchSeveral
        case .touchSheet, .touchPage: .sessionsTouchSheet
        default: .sessionsVisit
        }
    }
}

extension SessionRow {
    /// The way to it.
    public var place: Place { .sessions(.session(series: series, original: original, day: day)) }
}
