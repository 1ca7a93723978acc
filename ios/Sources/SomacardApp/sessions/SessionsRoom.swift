// Which screen a place of this room is.

import SomacardModel
import SwiftUI

struct SessionsRoom: View {
    let place: SessionsPlace
    let here: Here

    var body: some View {
        switch place {
        case .home: AllSessionsScreen(here: here)
        case .session(let series, let original, let day):
            OneSessionScreen(here: here, series: series, original: original, day: day)
        case .seriesList: SeriesListScreen(here: here)
        case .series(let series): OneSeriesScreen(here: here, series: series)
        case .seriesForm(let series): SeriesFormScreen(here: here, series: series)
        case .hours(let series): SeriesHoursScreen(here: here, series: series)
        case .rest(let series): RestScreen(here: here, series: series)
        case .people: PeopleScreen(here: here)
        case .practitioner(let id): PractitionerScreen(here: here, id: id)
        case .location(let id): LocationScreen(here: here, id: id)
        case .calendar: CalendarScreen(here: here)
        default: AroundSessions(place: place, here: here)
        }
    }
}

/// What is noted around sessions, and massage.
private struct AroundSessions: View {
    let place: SessionsPlace
    let here: Here

    var body: some View {
        switch place {
        case .visits: VisitListScreen(here: here)
        case .oneOff: OneOffScreen(here: here)
        case .visit(let of): OneVisitScreen(model: here.keep { VisitModel(here, of: of) })
        case .notedVisit(let day, let id): OneVisitScreen(model: here.keep { VisitModel(here, day: day, id: id) })
        case .boundary(let day, let visit): BoundaryScreen(here: here, day: day, visit: visit)
        case .complaint: ComplaintScreen()
        default: AroundMassage(place: place, here: here)
        }
    }
}

private struct AroundMassage: View {
    let place: SessionsPlace
    let here: Here

    var body: some View {
        switch place {
        case .massagePlan: MassageScreen(here: here)
        case .massageGoal: MassageGoalScreen(here: here)
        case .terms: TermsScreen(here: here)
        case .screening: ScreenedScreen(here: here)
        case .screeningQuestions(let all): ScreeningQuestionsScreen(here: here, all: all)
        case .screeningHistory: ScreeningHistoryScreen(here: here)
        case .touchPlan: TouchPlanScreen(here: here)
        case .touchRegion(let region): TouchRegionScreen(here: here, region: region)
        case .touchSeveral: TouchSeveralScreen(here: here)
        case .touchSheet: TouchSheetScreen(here: here)
        case .touchPage(let terms): TouchPageScreen(here: here, terms: terms)
        default: EmptyView()
        }
    }
}
