// Sessions: the next one first, what comes, what was; then the ways to all that belongs to them.

package app.somacard.sessions

import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.res.stringResource
import app.somacard.R
import app.somacard.core.Area
import app.somacard.core.SessionRow
import app.somacard.core.SessionsScreen
import app.somacard.core.ShownDays
import app.somacard.core.toDay
import app.somacard.core.toLocalDate
import app.somacard.navigation.Here
import app.somacard.navigation.Place
import app.somacard.parts.Block
import app.somacard.parts.GoRow
import app.somacard.parts.Heading
import app.somacard.parts.Page
import app.somacard.parts.Quiet
import app.somacard.parts.Shown
import app.somacard.parts.SideButton
import app.somacard.parts.SmallButton

/** How many sessions of a list stand there before more are asked for. */
private const val FEW = 3

/** How far back "earlier" goes each time. */
private const val WEEKS_BACK = 12L

data object SessionsPlace : Place {
    override val title = R.string.sessions

    @Composable
    override fun Content(here: Here) {
        val model = here.keep { SessionsModel(this) }
        Shown(model.screen) { AllSessions(model, it, here) }
    }
}

class SessionsModel(here: Here) {
    private var days: ShownDays? = null

    var allComing by mutableStateOf(false)
    var allPast by mutableStateOf(false)

    val screen = here.screen(Area.SESSIONS, revision = SessionsScreen::revision) { sessions(it, days) }

    fun earlier() {
        val shown = screen.shown?.shown ?: return
        days = ShownDays(shown.from.toLocalDate().minusWeeks(WEEKS_BACK).toDay(), shown.to)
        screen.turnTo { sessions(it, days) }
    }
}

@Composable
private fun AllSessions(model: SessionsModel, screen: SessionsScreen, here: Here) = Page {
    val now = here.phone.now().instant
    val (past, coming) = screen.sessions.partition { it.beginsAt.instant <= now }
    Next(screen, here)
    Coming(model, coming.filter { !it.isSame(screen.next) }, here)
    Past(model, past.reversed(), here)
    SideButton(stringResource(R.string.sessions_add)) { here.go(SeriesFormPlace()) }
    Ways(here)
}

private fun SessionRow.isSame(other: SessionRow?) = series == other?.series && original == other.original

@Composable
private fun Next(screen: SessionsScreen, here: Here) = Block {
    Quiet(stringResource(R.string.sessions_next))
    val next = screen.next
    if (next == null) Quiet(stringResource(R.string.sessions_no_next)) else SessionGoRow(next, here)
}

@Composable
private fun ColumnScope.Coming(model: SessionsModel, rows: List<SessionRow>, here: Here) {
    if (rows.isEmpty()) return
    Heading(stringResource(R.string.sessions_coming))
    Few(rows, model.allComing, here) { model.allComing = true }
}

@Composable
private fun ColumnScope.Past(model: SessionsModel, rows: List<SessionRow>, here: Here) {
    Heading(stringResource(R.string.sessions_past))
    if (rows.isEmpty()) Quiet(stringResource(R.string.sessions_no_past))
    Few(rows, model.allPast, here) { model.allPast = true }
    if (model.allPast || rows.size <= FEW) {
        SmallButton(stringResource(R.string.sessions_earlier), !model.screen.busy) { model.earlier() }
    }
}

@Composable
private fun Few(rows: List<SessionRow>, all: Boolean, here: Here, onAll: () -> Unit) {
    rows.take(if (all) rows.size else FEW).forEach { SessionGoRow(it, here) }
    if (!all && rows.size > FEW) SmallButton(stringResource(R.string.sessions_show_all, rows.size), onPress = onAll)
}

@Composable
private fun Ways(here: Here) {
    Heading(stringResource(R.string.sessions_around))
    GoRow(stringResource(R.string.sessions_visits), stringResource(R.string.sessions_visits_more)) {
        here.go(VisitsPlace)
    }
    GoRow(stringResource(R.string.sessions_series)) { here.go(SeriesListPlace) }
    GoRow(stringResource(R.string.sessions_people)) { here.go(PeoplePlace) }
    GoRow(stringResource(R.string.sessions_calendar)) { here.go(CalendarPlace) }
    Heading(stringResource(R.string.sessions_massage))
    GoRow(stringResource(R.string.sessions_massage_plan)) { here.go(MassagePlanPlace) }
    GoRow(stringResource(R.string.sessions_screening)) { here.go(ScreeningPlace) }
    GoRow(stringResource(R.string.sessions_touch)) { here.go(TouchPlanPlace) }
}
