package app.somacard.sessions

import app.somacard.core.SessionKind
import app.somacard.core.VisitOf
import app.somacard.navigation.Place

/** The room's places that can be opened directly on the sample diary. */
val SESSIONS_SHOWN: List<Pair<String, Place>> = listOf(
    "sessions" to SessionsPlace,
    "sessions-visit" to VisitPlace(VisitOf.OneOff(SessionKind.MASSAGE)),
    "sessions-add" to SeriesFormPlace(),
    "sessions-massage-plan" to MassagePlanPlace,
    "sessions-screening" to ScreeningPlace,
    "sessions-question" to ScreeningQuestionsPlace(all = true),
    "sessions-touch-plan" to TouchPlanPlace,
    "sessions-calendar" to CalendarPlace,
)
